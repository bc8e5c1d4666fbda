# super().__repr__() and __str__ in subclasses of basic types
import collections

def mk(t, *a, **k):
    class Sub(t):
        def __repr__(self): return "<" + super().__repr__() + ">"
        def __str__(self): return "[" + super().__str__() + "]"
    o = Sub(*a, **k)
    print(t.__name__, repr(o), str(o), f"{o}", "%r %s" % (o, o), [o])
mk(set, [1]); mk(frozenset, [1]); mk(list, [1]); mk(dict, a=1); mk(tuple, [1]); mk(int, 5); mk(str, "s"); mk(float, 1.5); mk(bytes, b"x"); mk(bytearray, b"x"); mk(complex, 1, 2)
mk(collections.deque, [1], maxlen=3); mk(collections.OrderedDict, a=1); mk(collections.Counter, "aab"); mk(collections.defaultdict, int, {1: 2}); mk(collections.ChainMap, {1: 2}); mk(collections.UserDict, {1: 2}); mk(collections.UserList, [1]); mk(collections.UserString, "abc"); mk(Exception, "e", 1); mk(KeyError, "k"); mk(OSError, 2, "no")
mk(collections.namedtuple("P", "x y"), 1, 2)
import types
mk(types.SimpleNamespace, a=1)


# != asks the subclass first, by the __eq__ that object.__ne__ inverts
class X:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        print("X.eq", type(other).__name__)
        return self.v == other.v


class Y(X):
    def __eq__(self, other):
        print("Y.eq", type(other).__name__)
        return False


class Z(X):
    def __ne__(self, other):
        print("Z.ne")
        return "by Z"


class Unknown(X):
    def __eq__(self, other):
        print("Unknown.eq")
        return NotImplemented


for other in (Y(1), Z(1), Unknown(1)):
    print(X(1) == other, X(1) != other, other == X(1), other != X(1))
print(Unknown(1) != Unknown(1), 1 != Unknown(1))

# __slots__ with __weakref__
import weakref


class Bare:
    __slots__ = ()


class Held(Bare):
    __slots__ = ("x", "__weakref__")


class Below(Held):
    __slots__ = ("y",)


for c in (Bare, Held, Below):
    try:
        print(c.__name__, type(weakref.ref(c())).__name__)
    except TypeError as e:
        print(e)

# Docstrings of fields
Point = collections.namedtuple("Point", "x y")
Point.x.__doc__ = "the first coordinate"
Point.__doc__ += ": a place"
print(Point.x.__doc__, Point.y.__doc__, Point.__doc__, Point(1, 2).x)
