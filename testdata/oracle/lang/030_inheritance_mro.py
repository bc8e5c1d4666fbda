# Multiple inheritance, MRO, super, mixins, abstract methods by hand.
class A:
    def who(self):
        return "A"

    def chain(self):
        return ["A"]


class B(A):
    def who(self):
        return "B" + super().who()

    def chain(self):
        return ["B"] + super().chain()


class C(A):
    def who(self):
        return "C" + super().who()

    def chain(self):
        return ["C"] + super().chain()


class D(B, C):
    def who(self):
        return "D" + super().who()

    def chain(self):
        return ["D"] + super().chain()


print(D().who(), D().chain(), [c.__name__ for c in D.__mro__], [c.__name__ for c in D.mro()], D.__base__.__name__)
print(super(B, D()).who(), super(D, D()).who(), C.who(D()), super(D, D).who(D()))


class JsonMixin:
    def to_text(self):
        return "{" + ", ".join(f"{k}: {v}" for k, v in sorted(self.__dict__.items())) + "}"


class Named:
    def __init__(self, name, **kw):
        super().__init__(**kw)
        self.name = name


class Aged:
    def __init__(self, age, **kw):
        super().__init__(**kw)
        self.age = age


class Person(JsonMixin, Named, Aged):
    def __init__(self, **kw):
        super().__init__(**kw)


print(Person(name="Al", age=3).to_text(), [c.__name__ for c in Person.__mro__])


class Shape:
    def area(self):
        raise NotImplementedError("area() must be overridden")

    def describe(self):
        return f"{type(self).__name__} of area {self.area():.2f}"


class Square(Shape):
    def __init__(self, s):
        self.s = s

    def area(self):
        return self.s**2


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3.14159 * self.r**2


for s in (Square(2), Circle(1.5), Shape()):
    try:
        print(s.describe())
    except NotImplementedError as e:
        print("NotImplementedError:", e)


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("bad mro", lambda: type("X", (A, B), {}))
show("duplicate base", lambda: type("X", (A, A), {}))
show("int base", lambda: type("X", (5,), {}))
show("bool base", lambda: type("X", (bool,), {}))
show("none base", lambda: type("X", (None,), {}))
show("func base", lambda: type("X", (print,), {}))
show("layout", lambda: type("X", (int, str), {}))
show("super attr", lambda: super(B, D()).nope)
show("super type", lambda: super(B, A()))
show("object.__init__", lambda: object().__init__(1))


class Base:
    registry = []

    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Base.registry.append((cls.__name__, tag))


class One(Base, tag="first"):
    pass


class Two(One):
    pass


print(Base.registry, [c.__name__ for c in Base.__subclasses__()])
show("init_subclass kw", lambda: type("Z", (A,), {}, extra=1))


class Over(list):
    def append(self, x):
        super().append(x * 2)


o = Over([1])
o.append(5)
print(o, isinstance(o, list), o + [1], type(o + [1]).__name__)
print(issubclass(D, (int, A)), isinstance(D(), (C, str)), issubclass(bool, int))
show("isinstance arg", lambda: isinstance(1, 5))
show("isinstance str", lambda: isinstance(1, "int"))
show("issubclass arg", lambda: issubclass(1, int))
show("isinstance union", lambda: (isinstance(1, int | str), isinstance(None, int | None), isinstance(1.0, int | str)))
