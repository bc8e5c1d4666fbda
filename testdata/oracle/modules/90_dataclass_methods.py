# What @dataclass makes: signatures, docstrings, errors, tracebacks, inheritance, slots, frozen and ordered classes.
import copy
import sys
import threading
import traceback
from dataclasses import (KW_ONLY, MISSING, Field, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields,
                         is_dataclass, make_dataclass, replace)
from typing import Any, ClassVar, List, Optional


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, "|", e)


@dataclass
class Point:
    x: int
    y: int = 0
    tags: List[str] = field(default_factory=list, compare=False)
    count: ClassVar[int] = 0
    scale: InitVar[float] = 1.0

    def __post_init__(self, scale):
        self.x = self.x * scale if scale != 1.0 else self.x


print(Point(1), Point(1, 2, scale=2.0), Point(1) == Point(1), Point(1) == (1, 0), Point(1) != Point(2), Point.__doc__)
print(Point.__match_args__, Point.__init__.__qualname__, Point.__init__.__annotations__, Point.__eq__.__qualname__, Point.__hash__)
for args, kwargs in [((), {}), ((1, 2, 3, 4, 5), {}), ((1,), {"z": 1}), ((1,), {"x": 2})]:
    attempt(Point, *args, **kwargs)
print([f.name for f in fields(Point)], Point.count, Point.y, hasattr(Point, "tags"), Point(1).tags is Point(1).tags)
attempt(hash, Point(1))
attempt(lambda: Point(1) < Point(2))
print(MISSING.__class__.__name__, repr(fields(Point)[1]).replace(hex(id(MISSING)), "X").split("default_factory")[0][:40])


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False, repr=False)


vs = [Version(1, 2), Version(1), Version(0, 9, "old")]
print(sorted(vs), max(vs), Version(1) <= Version(1), hash(Version(1)) == hash(Version(1, 0, "other")), {Version(1): "one"}[Version(1)])
v = vs[0]
for change in ("v.major = 2", "v.other = 2", "del v.minor"):
    try:
        if change.startswith("del"):
            del v.minor
        elif "other" in change:
            v.other = 2
        else:
            v.major = 2
    except FrozenInstanceError as e:
        print(change, "|", e, isinstance(e, AttributeError))
attempt(lambda: Version(1) < 3)
print(replace(v, minor=7), asdict(v), astuple(v), copy.copy(v) == v, copy.deepcopy(v) == v, copy.replace(v, major=3))


@dataclass(slots=True, frozen=True)
class Fixed:
    a: int
    b: str = "b"


f = Fixed(1)
print(f, Fixed.__slots__, hasattr(f, "__dict__"), copy.copy(f), copy.deepcopy(f) == f, replace(f, a=2))
attempt(setattr, f, "a", 1)
attempt(setattr, f, "zz", 1)


@dataclass(slots=True)
class Loose:
    a: int = 1


loose = Loose()
loose.a = 5
attempt(setattr, loose, "q", 1)
print(loose, [n for n in dir(loose) if not n.startswith("_")])


@dataclass
class Base:
    a: int = 1
    _: KW_ONLY
    k: int = 2


@dataclass(repr=False)
class Child(Base):
    b: int = 3
    a: int = 10

    def __repr__(self):
        return f"Child<{self.a},{self.b},{self.k}>"


print(Base(5, k=6), Child(), Child(1, 2, k=3), Child.__match_args__, Child.__doc__)
attempt(Base, 1, 2)


@dataclass
class Node:
    value: Any
    next: Optional["Node"] = None
    items: list = field(default_factory=list)


n = Node(1, Node(2))
n.items.append(n)
print(n)
print(asdict(Node(1, Node(2, None, [Node(3)]))))
print(astuple(Node((1, 2), None, [{"k": Node(4)}])))
P = make_dataclass("P", [("x", int), ("y", int, field(default=5)), "z"][:2], namespace={"total": lambda self: self.x + self.y})
print(P(1), P(1).total(), P.__module__, is_dataclass(P), is_dataclass(P(1)), is_dataclass(3))
attempt(make_dataclass, "Bad", ["class"])
attempt(make_dataclass, "Bad", ["a", "a"])
attempt(make_dataclass, "Bad", ["1a"])
attempt(fields, 3)
attempt(asdict, Point)
attempt(replace, 3)
attempt(field, default=1, default_factory=list)


def define(kind):
    if kind == "order":
        @dataclass
        class A:
            a: int = 0
            b: str
    elif kind == "mutable":
        @dataclass
        class A:
            a: dict = {}
    elif kind == "thaw":
        @dataclass
        class A(Version):
            pass
    elif kind == "freeze":
        @dataclass(frozen=True)
        class A(Base):
            pass
    elif kind == "lt":
        @dataclass(order=True)
        class A:
            a: int

            def __lt__(self, other):
                return True
    elif kind == "eq":
        @dataclass(order=True, eq=False)
        class A:
            a: int
    elif kind == "note":
        @dataclass
        class A:
            a = field(default=1)
    elif kind == "hash":
        @dataclass(unsafe_hash=True)
        class A:
            a: int

            def __hash__(self):
                return 1
    elif kind == "slots":
        @dataclass(slots=True)
        class A:
            __slots__ = ("a",)
            a: int
    elif kind == "weak":
        @dataclass(weakref_slot=True)
        class A:
            a: int
    elif kind == "init":
        @dataclass
        class A:
            a: int = field(init=False)
        A(1)


for kind in ("order", "mutable", "thaw", "freeze", "lt", "eq", "note", "hash", "slots", "weak", "init"):
    attempt(define, kind)


@dataclass
class Strict:
    n: int
    made: list = field(init=False, default_factory=list)

    def __post_init__(self):
        if self.n < 0:
            raise ValueError(f"negative: {self.n}")


print(Strict(1), Strict(2).made)
try:
    Strict(-1)
except ValueError:
    traceback.print_exc(file=sys.stdout)


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


try:
    [Job(1, "a"), Job("2", "b")].sort()
except TypeError:
    traceback.print_exc(file=sys.stdout)
t = threading.Thread(target=Strict, args=(-5,), name="worker")
t.start()
t.join()
print(sorted([Job(3, "z"), Job(1, "y"), Job(2, "x")]))
Strict("text", 2)
