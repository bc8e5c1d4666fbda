# repr of dataclasses: basic fields, nested and circular ones, subclasses and computed attributes.
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Point:
    x: int
    y: float = 0.5
    name: str = "it's"
    hidden: int = field(default=1, repr=False)


@dataclass
class Node:
    value: Any
    next: Any = None


class Sub(Point):
    @property
    def x(self):
        return "computed"

    @x.setter
    def x(self, value):
        pass


class Odd:
    def __repr__(self):
        return "odd"


@dataclass
class Guarded:
    a: int = 1

    def __getattribute__(self, name):
        return "guarded" if name == "a" else super().__getattribute__(name)


@dataclass(frozen=True, slots=True)
class Slotted:
    a: int
    b: str = "b"


@dataclass
class Own:
    a: int = 1

    def __repr__(self):
        return "own"


class Outer:
    @dataclass
    class Inner:
        flag: bool = True
        nothing: None = None
        big: int = 2**70


p = Point(1, 2.0, "é\n")
n = Node(1)
n.next = n
print(p, Point(True), Sub(1), Node(Node([1, p])), n, Node(Odd()), Guarded(), Slotted(1), Own(), Outer.Inner(), sep="\n")
p.x = "now text"
p.extra = 5
vars(p)["y"] = -0.0
print(repr(p), f"{p!r:>70}", str([p, (p,)]))
del p.name
try:
    print(p)
    del p.x
    print(p)
except AttributeError as e:
    print("AttributeError:", e)
for call in (Point.__repr__, lambda: Point.__repr__(p, 1)):
    try:
        call()
    except TypeError as e:
        print(type(e).__name__)
