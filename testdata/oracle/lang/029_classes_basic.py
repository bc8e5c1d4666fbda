# Classes: attributes, methods, class and static methods, str/repr, inheritance.
class Dog:
    """A dog."""

    species = "Canis"
    count = 0

    def __init__(self, name, age=1):
        self.name = name
        self.age = age
        Dog.count += 1

    def bark(self, times=1):
        return " ".join([f"{self.name}: woof"] * times)

    def __str__(self):
        return f"Dog {self.name}"

    def __repr__(self):
        return f"Dog({self.name!r}, {self.age})"

    @classmethod
    def from_string(cls, s):
        name, age = s.split(",")
        return cls(name, int(age))

    @staticmethod
    def years(n):
        return n * 7


a = Dog("Rex", 3)
b = Dog.from_string("Fido,5")
print(a, repr(b), [a, b], f"{a} {b!r}", str(a) + "!", "%s %r" % (a, b))
print(a.bark(), b.bark(2), Dog.bark(a), Dog.years(2), a.years(3), Dog.count, a.count, a.species)
a.species = "changed"
print(a.species, b.species, Dog.species, a.__dict__, vars(b), Dog.__name__, Dog.__doc__, type(a).__name__, a.__class__ is Dog)
Dog.species = "all"
print(a.species, b.species)
a.extra = [1]
print(hasattr(a, "extra"), hasattr(b, "extra"), getattr(a, "nope", "dflt"), isinstance(a, Dog), isinstance(a, object), issubclass(Dog, object))
setattr(a, "name", "Max")
print(getattr(a, "name"), a.bark.__name__, a.bark.__self__ is a, a.bark.__func__ is Dog.bark)
m = a.bark
a.name = "Bound"
print(m(), Dog.__module__, Dog.__qualname__)


class Puppy(Dog):
    def __init__(self, name):
        super().__init__(name, 0)
        self.toys = []

    def bark(self, times=1):
        return super().bark(times).upper()

    def play(self, toy):
        self.toys.append(toy)
        return self


p = Puppy("Bit")
print(p, repr(p), p.bark(), p.play("ball").play("bone").toys, isinstance(p, Dog), issubclass(Puppy, Dog), Puppy.__bases__ == (Dog,), Puppy.__mro__[-1] is object, [c.__name__ for c in Puppy.__mro__])
print(Dog.count, Puppy.__doc__, Puppy.species)


class Empty:
    pass


e = Empty()
e.x = 1
Empty.y = 2
Empty.method = lambda self: self.x + self.y
print(e.method(), vars(e), e == e, e == Empty(), e != Empty(), bool(e), Empty().__dict__)


class Private:
    def __init__(self):
        self._one = 1
        self.__two = 2

    def __hidden(self):
        return self.__two

    def show(self):
        return self.__hidden()


q = Private()
print(q.show(), q._Private__two, sorted(vars(q)), hasattr(q, "__two"))
try:
    q.__two
except AttributeError as err:
    print("AttributeError:", err)
for bad in (lambda: q.nope, lambda: Dog.nope, lambda: q.nope(), lambda: Dog.bark(), lambda: object().x, lambda: Dog()):
    try:
        bad()
    except (AttributeError, TypeError) as err:
        print(type(err).__name__ + ":", err)
text = repr(Empty())
print(text.split(" at ")[0], str(Empty), Dog, repr(type), int, [str, dict], type(None), type(print), type(Dog.bark), type(a.bark), type(lambda: 0))
