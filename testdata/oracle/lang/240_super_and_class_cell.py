# What super() and the cell __class__ do where a class is made in unusual ways.


class Cut(type):
    def __new__(cls, name, bases, namespace):
        namespace.pop("__classcell__", None)
        return super().__new__(cls, name, bases, namespace)


try:
    class A(metaclass=Cut):
        def f(self):
            return __class__
except RuntimeError as e:
    print(e)


class Twice(type):
    def __new__(cls, name, bases, namespace):
        made = super().__new__(cls, name, bases, namespace)
        type("Other", (), namespace)
        return made


try:
    class B(metaclass=Twice):
        def f(self):
            return super().f()
except TypeError as e:
    print(e)

try:
    type("C", (), {"__classcell__": 3})
except TypeError as e:
    print(e)


def deleted(x):
    del x
    super()


class D:
    def f(self):
        del self
        super().f()

    def g(self):
        def inner():
            return self
        del self
        super().g()

    def h():
        super()

    @staticmethod
    def early(self):
        return super().f()


for f in D.f, D.g, D().early:
    try:
        f(D())
    except (RuntimeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    D.h()
except RuntimeError as e:
    print(e)


def use_at_once(f):
    try:
        f(None)
    except RuntimeError as e:
        print(e)
    return f


class E:
    @use_at_once
    def f(self):
        super().f()


class Traced(super):
    pass


class F:
    def f(self):
        s = Traced(F, self)
        return type(s).__name__, s.__class__ is Traced, s.__thisclass__


print(F().f())


class Order(type):
    def mro(cls):
        return [cls, *reversed(super().mro()[1:-1]), object]


class X:
    name = "X"


class Y:
    name = "Y"


class Z(X, Y, metaclass=Order):
    pass


print(Z.name, [c.__name__ for c in Z.__mro__])


class BadOrder(type):
    def mro(cls):
        return [cls, 1]


try:
    class W(metaclass=BadOrder):
        pass
except TypeError as e:
    print(e)
