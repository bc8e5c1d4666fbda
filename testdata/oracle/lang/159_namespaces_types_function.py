# type(), isinstance with tuples and unions, class objects as values, callables in containers, class comparison and hashing.
things = [1, 1.5, "s", b"b", None, True, [1], (1,), {1}, {1: 2}, frozenset(), range(2), slice(1), len, print, int, type, object(), lambda: 0, (x for x in ()), ..., NotImplemented, ValueError("x"), ValueError, 1j, bytearray(b"q"), memoryview(b"m"), map(str, []), zip(), enumerate([]), reversed([]), iter([]), iter(""), property(), staticmethod(len), classmethod(len), super]
print([type(t).__name__ for t in things])
print([isinstance(t, (int, str)) for t in things[:8]], [callable(t) for t in things[13:20]], [t for t in things[:10] if isinstance(t, int | float)], [isinstance(t, object) for t in things].count(False))
print(type(5) is int, type(True) is int, type(True) is bool, isinstance(True, int), type(int), type(type), type(type(5)), int.__class__, issubclass(bool, int), issubclass(int, (str, int)), issubclass(int, int | str), issubclass(type, object), isinstance(type, object), isinstance(object, type), issubclass(int, object))


class A:
    pass


class B(A):
    pass


table = {int: "an int", str: "a str", A: "an A", B: "a B", type(None): "none", list: "list"}
print([table.get(type(v), "?") for v in (1, "s", A(), B(), None, [], 1.5)], A == A, A != B, hash(A) == hash(A), A in {A, B}, {A: 1}[A], [cls.__name__ for cls in sorted((B, A), key=lambda c: c.__name__)])
makers = [int, str, list, dict, set, tuple, float, bool, A]
print([m() if m is not A else m().__class__.__name__ for m in makers], [m.__name__ for m in makers], list(map(int, "123")), list(map(type, (1, "a"))), max([A, B], key=lambda c: len(c.__mro__)).__name__)
try:
    A < B
except TypeError as e:
    print("TypeError:", e)
cls = B
obj = cls()
print(obj.__class__ is cls, type(obj).__bases__, type(obj).__mro__[1] is A, isinstance(obj, A), isinstance(A(), B), type(obj) == A, type(obj) in (A, B))
C = type("C", (B,), {"x": 1, "get": lambda self: self.x})
C.y = 2
print(C().get(), C.y, C.__name__, C.__qualname__, C.__module__, isinstance(C(), A), C.__mro__[2].__name__)


def factory(base, **attrs):
    class New(base):
        pass

    for k, v in attrs.items():
        setattr(New, k, v)
    New.__name__ = f"New{base.__name__.title()}"
    return New


NI = factory(int, double=lambda self: self * 2, unit="m")
print(NI(5).double(), NI.unit, NI.__name__, NI(3) + 1, [NI(2), NI(1)], sorted([NI(2), NI(1)]), NI("7"), type(NI(1) + NI(2)).__name__, isinstance(NI(1), int))


def describe(x):
    match x:
        case bool():
            return "bool"
        case int() | float():
            return "number"
        case str():
            return "text"
        case [] | ():
            return "empty sequence"
        case list() | tuple():
            return f"sequence of {describe(x[0])}"
        case dict():
            return "mapping"
        case None:
            return "nothing"
        case type():
            return f"class {x.__name__}"
        case _ if callable(x):
            return "callable"
    return "object"


print([describe(v) for v in (1, True, 2.5, "s", [], [1], ("a",), {}, None, int, len, object())])
print(int("5"), int(5.9), float(2), str(None), list("ab"), dict([(1, 2)]), bool([]), bool([0]), tuple([1]), set("a"), complex(1), bytes(2), range(3), frozenset([1]), object is object, type("X", (), {}).__name__)
print(abs(A.__hash__(A()) - hash(0)) >= 0, A().__eq__(1), A().__ne__(1), A().__lt__(1), (5).__add__(2), (5).__add__("x"), "a".__lt__("b"), "a".__eq__(1), [].__len__(), {}.__contains__(1), int.__add__(1, 2), str.upper("x"), list.append.__name__, (1).__class__, "".__class__.__name__, (5).__bool__(), (5).__str__(), "x".__repr__(), [1].__getitem__(0), (3).__rsub__(10), (2).__pow__(3, 5), (7).__divmod__(2), (1.5).__round__(), "abc".__contains__("b"), (5).__neg__(), (5).__format__("03d"))
for f in (lambda: isinstance(1, [int]), lambda: issubclass(1, int), lambda: isinstance(1, (int, "str")), lambda: type(1, 2), lambda: type("X", (1,), {}), lambda: object(1), lambda: A(1), lambda: A.x, lambda: int.x, lambda: A()(), lambda: type(5)("x"), lambda: (5).__getitem__(0), lambda: int.__add__("a", 1), lambda: str.upper(5)):
    try:
        print(f())
    except (TypeError, AttributeError, ValueError) as e:
        print(f"{type(e).__name__}: {e}")
