# dataclasses: fields, defaults, order, frozen, post_init, slots, kw_only, asdict, replace.
from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar


@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list)
    _id: int = field(default=7, repr=False, compare=False)
    count: ClassVar[int] = 0

    def total(self, n: int) -> float:
        return self.price * n


a, b = Item("x", 2.5), Item("x", 2.5, [])
print(a, a == b, a != Item("y"), a.total(4), a.tags is b.tags, a._id, Item.count, [f.name for f in fields(a)], is_dataclass(Item), is_dataclass(a), is_dataclass(5))
print(asdict(a), astuple(a), replace(a, name="z"), Item.__match_args__, a == ("x", 2.5, []), repr(Item("it's")))


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


v = Version(1, 2)
print(v < Version(1, 3), sorted([Version(2), Version(1, 9), Version(1)]), max(v, Version(0, 9)), hash(v) == hash(Version(1, 2, "b")), {v: 1}[Version(1, 2)], v >= v)


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("frozen set", lambda: setattr(v, "major", 3))
show("frozen del", lambda: delattr(v, "major"))
show("frozen new attr", lambda: setattr(v, "zzz", 3))
show("missing arg", lambda: Item())
show("extra arg", lambda: Item(1, 2, 3, 4, 5))
show("unknown kw", lambda: Item("a", colour=1))
show("hash", lambda: hash(a))
show("compare", lambda: a < b)
show("order other type", lambda: v < 5)
show("replace unknown", lambda: replace(v, nope=1))
show("fields of int", lambda: fields(5))
show("asdict of int", lambda: asdict(5))


def mutable_default():
    @dataclass
    class Bad:
        items: list = []


def order_fields():
    @dataclass
    class Bad:
        a: int = 1
        b: int


show("mutable default", mutable_default)
show("default order", order_fields)


@dataclass
class Circle:
    r: float
    scale: InitVar[float] = 1.0
    area: float = field(init=False)

    def __post_init__(self, scale):
        if self.r < 0:
            raise ValueError("negative radius")
        self.area = round(3.14159 * (self.r * scale) ** 2, 2)


print(Circle(2), Circle(1, scale=2))
show("post init", lambda: Circle(-1))


@dataclass
class Base:
    x: int
    y: int = 2


@dataclass
class Child(Base):
    z: int = 3
    x: int = 10


print(Child(), Child(1, 2, 3), [f.name for f in fields(Child)], Child() == Base(10), isinstance(Child(), Base))


@dataclass(kw_only=True)
class Kw:
    a: int
    b: int = 2


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 5


print(Kw(a=1), Mixed(1, b=2))
show("kw only", lambda: Kw(1))


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 0


s = Slotted(1)
print(s, Slotted.__slots__, hasattr(s, "__dict__"))
show("slots", lambda: setattr(s, "z", 1))


@dataclass(eq=False, repr=False)
class Plain:
    x: int


print(Plain(1) == Plain(1), "Plain object" in repr(Plain(1)))
P = make_dataclass("P", ["x", ("y", int), ("z", int, 5)])
print(P(1, 2), P.__name__)


@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list)


tree = Node(1, [Node(2), Node(3, [Node(4)])])
print(tree)
print(asdict(tree), asdict(tree)["children"][1]["children"])
match tree:
    case Node(1, [Node(v2), *rest]):
        print("matched", v2, len(rest))
show("FrozenInstanceError base", lambda: FrozenInstanceError.__mro__[1].__name__)
