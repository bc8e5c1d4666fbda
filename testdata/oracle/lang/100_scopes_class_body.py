# Class bodies: execution order, conditionals, loops, nested classes, name mangling, scoping rules.
x = "global"


class A:
    print("body of A runs")
    x = "class"
    y = x + "!"
    if len(y) > 3:
        z = "conditional"
    for i in range(3):
        exec_i = i
    try:
        1 / 0
    except ZeroDivisionError as e:
        err = str(e)
    values = [i * 2 for i in range(3)]

    def method(self):
        return x, self.x, __class__.__name__

    def make(self):
        class Inner:
            outer = self

            def who(self):
                return type(self).__qualname__

        return Inner

    class Nested:
        x = "nested"

        def get(self):
            return x, self.x

    lam = lambda self: self.y
    del i


a = A()
print(a.method(), A.y, A.z, A.exec_i, A.err, A.values, A.Nested().get(), a.lam(), hasattr(A, "i"), hasattr(A, "e"))
print(a.make()().who(), a.make().outer is a, A.Nested.__qualname__, A.Nested.__name__)


def factory(n):
    class Local:
        value = n
        double = n * 2

        def get(self):
            return n, self.value

    return Local


L1, L2 = factory(1), factory(2)
print(L1 is L2, L1().get(), L2().get(), L1.double, L1.__qualname__, L1)


class Mangled:
    __secret = 1
    __dunder__ = 2
    _single = 3

    def __private(self):
        return self.__secret

    def call(self):
        return self.__private()

    def set(self, v):
        self.__value = v
        return self


class SubMangled(Mangled):
    __secret = 99

    def sub(self):
        return self.__secret


m = SubMangled().set(5)
print(m.call(), m.sub(), sorted(k for k in vars(m)), [n for n in dir(Mangled) if "secret" in n or "private" in n], m._Mangled__secret, m.__dunder__)
for name in ("__secret", "__private", "_SubMangled__value"):
    print(name, hasattr(m, name))


class Counter:
    count = 0

    def __init__(self):
        self.count += 1
        type(self).count += 10


c1, c2 = Counter(), Counter()
print(c1.count, c2.count, Counter.count)


class Shared:
    items = []
    own = None

    def __init__(self):
        self.own = []


s1, s2 = Shared(), Shared()
s1.items.append(1)
s1.own.append(1)
print(s2.items, s2.own, s1.items is Shared.items)
s1.items = ["mine"]
print(s2.items, Shared.items)


class Doc:
    """Class doc."""

    attr = 1
    """Not a docstring."""

    def m(self):
        "Method doc."


print(Doc.__doc__, Doc.m.__doc__, Doc().m.__doc__, A.__doc__, Doc.__module__, Doc.__dict__["attr"])
Doc.added = lambda self, v=2: (self.attr, v)
print(Doc().added(), Doc().added(v=3))


def uses_class_before():
    try:
        return Later()
    except NameError as e:
        return str(e)


print(uses_class_before())


class Later:
    pass


print(type(uses_class_before()).__name__)
global_in_class = 1


class G:
    global global_in_class
    global_in_class = 2
    other = 3


print(global_in_class, hasattr(G, "global_in_class"))


def outer():
    v = "enclosing"

    class In:
        v2 = v

        def f(self):
            nonlocal v
            v = "changed"
            return v

    i = In()
    return In.v2, i.f(), v


print(outer())
