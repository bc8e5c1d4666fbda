# itemgetter, attrgetter and methodcaller: calls, reprs, copies and what they refuse.
import copy
import inspect
from operator import attrgetter, itemgetter, methodcaller


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class Point:
    def __init__(self, x, inner=None):
        self.x = x
        self.inner = inner

    def plus(self, n=0, *, times=1):
        return self.x + n * times

    @property
    def double(self):
        return 2 * self.x


class Lazy:
    def __getattr__(self, name):
        return lambda *a: (name, a)


for kind in (itemgetter, attrgetter, methodcaller):
    print(kind)
    show(lambda: kind())
    show(lambda: kind(1))
    show(lambda: kind(a=1))
    show(lambda: kind("a", b=1))
    show(lambda: kind("a", "b"))
    show(lambda: kind("a")())
    show(lambda: kind("a")(1, 2))
    show(lambda: kind("a")("x", y=2))
    show(lambda: kind("a")(5))
    show(lambda: kind("a").__dict__)
    show(lambda: setattr(kind("a"), "x", 1))
    show(lambda: kind("a", "b").__reduce__())
    show(lambda: copy.copy(kind("a", "b")))
    show(lambda: copy.deepcopy(kind("a", "b")))
    show(lambda: kind("a") == kind("a"))
    show(lambda: type("Sub", (kind,), {}))
    show(lambda: inspect.signature(kind))
    show(lambda: inspect.signature(kind("a")))

print("items")
show(lambda: itemgetter(1, 0)("ab"))
show(lambda: itemgetter(slice(1, 2))([1, 2, 3]))
show(lambda: itemgetter("a")({"a": 4}))
show(lambda: itemgetter(5)([1]))
show(lambda: itemgetter(5)((1,)))
show(lambda: itemgetter("k")({}))
show(lambda: sorted([(1, "b"), (2, "a")], key=itemgetter(1)))

print("attributes")
p = Point(3, Point(4, Point(5)))
show(lambda: attrgetter("x", "inner.x", "inner.inner.x", "double")(p))
show(lambda: attrgetter("inner.inner.inner.x")(p))
show(lambda: attrgetter("")(3))
show(lambda: attrgetter(".x")(3))
show(lambda: attrgetter("a", 2))
show(lambda: max([Point(2), Point(9), Point(5)], key=attrgetter("x")).x)

print("methods")
show(lambda: methodcaller("plus")(p))
show(lambda: methodcaller("plus", 2)(p))
show(lambda: methodcaller("plus", 2, times=3)(p))
show(lambda: methodcaller("plus", nope=3)(p))
show(lambda: methodcaller("missing")(p))
show(lambda: methodcaller("x")(p))
show(lambda: methodcaller("anything", 1)(Lazy()))
show(lambda: methodcaller("mro")(Point))
show(lambda: methodcaller("fromkeys", "ab")({}))
show(lambda: methodcaller("split", sep="b", maxsplit=1)("abcb"))
show(lambda: methodcaller("nope")("a"))
show(lambda: methodcaller("upper", 1)("a"))
show(lambda: list(map(methodcaller("upper"), ["a", "b"])))
p.plus = lambda *a: ("own", a)
show(lambda: methodcaller("plus", 2)(p))
show(lambda: methodcaller("a", 3, b=1).__reduce__())
show(lambda: copy.copy(methodcaller("a", 3, b=1)))


class Shows:
    def __repr__(self):
        return repr(self.of)


for kind, args in ((itemgetter, ()), (methodcaller, ("name",))):
    s = Shows()
    s.of = kind(*args, s)
    print(s.of)
