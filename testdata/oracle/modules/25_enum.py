# enum: Enum, IntEnum, StrEnum, Flag, auto, unique, members, errors.
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = "b"
    CRIMSON = 1

    def describe(self):
        return f"{self.name}={self.value}"

    @classmethod
    def favourite(cls):
        return cls.GREEN


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], list(Color), len(Color), Color.CRIMSON is Color.RED, Color.RED.describe(), Color.favourite())
print(Color.RED == Color.RED, Color.RED == 1, Color.RED is Color(1), Color.RED != Color.GREEN, Color.RED in Color, isinstance(Color.RED, Color), type(Color.RED), Color, {Color.RED: "r"}[Color.RED], f"{Color.RED} {Color.BLUE.value}", [c.name for c in Color], list(Color.__members__))


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def ratio(self):
        return round(self.mass / self.radius, 3)


print(Planet.EARTH.mass, Planet.MARS.ratio, Planet.EARTH.value, repr(Planet.MARS))


class Prio(IntEnum):
    LOW = 1
    HIGH = 10


print(Prio.LOW < Prio.HIGH, Prio.LOW + 1, sorted([Prio.HIGH, Prio.LOW]), Prio.HIGH == 10, Prio(1), repr(Prio.LOW), f"{Prio.LOW}", "%d" % Prio.HIGH, max(Prio), [0, 1, 2][Prio.LOW])


class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


class Level(StrEnum):
    DEBUG = auto()
    INFO = "information"


class Ordinal(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last):
        return name.lower() + str(count)

    X = auto()
    Y = auto()


print([(m.name, m.value) for m in Auto], list(Level), Level.DEBUG == "debug", Level.INFO.upper(), f"{Level.DEBUG}", list(Ordinal))


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.R | Perm.X, repr(Perm.R | Perm.W), Perm.RW & Perm.R, Perm.R in Perm.RW, Perm.X in Perm.RW, ~Perm.R, Perm(0), bool(Perm(0)), Perm(5), list(Perm.RW), Perm.R.value, Perm.RW ^ Perm.R, len(Perm.RW), list(Perm))


class Bits(IntFlag):
    A = 1
    B = 2


print(Bits.A | Bits.B, Bits.A | 8, int(Bits.A | Bits.B), Bits(3), repr(Bits.A), Bits.A + 1)


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("value", lambda: Color(9))
show("name", lambda: Color["PINK"])
show("attr", lambda: Color.PINK)
show("assign", lambda: setattr(Color, "RED", 5))
show("delete", lambda: delattr(Color, "RED"))
show("set value", lambda: setattr(Color.RED, "value", 5))
show("compare", lambda: Color.RED < Color.GREEN)
show("subclass", lambda: type("More", (Color,), {}))
show("in", lambda: (1 in Color, 99 in Color, "b" in Color))
show("call empty", lambda: Color())
show("flag invalid", lambda: Perm(64))


def dup():
    @unique
    class U(Enum):
        A = 1
        B = 1


def redefine():
    class U(Enum):
        A = 1
        A = 2


show("unique", dup)
show("redefine", redefine)
Animal = Enum("Animal", "CAT DOG")
Shape = Enum("Shape", {"SQ": 4, "TRI": 3})
print(list(Animal), Animal.DOG.value, Shape(3), Enum("E", ["P", "Q"], start=5).Q.value)


class Missing(Enum):
    UNKNOWN = 0
    ONE = 1

    @classmethod
    def _missing_(cls, value):
        return cls.UNKNOWN


print(Missing(77), Missing(1))


class Op(Enum):
    ADD = "+"
    SUB = "-"

    def __call__(self, a, b):
        return a + b if self is Op.ADD else a - b

    def __str__(self):
        return f"op {self.value}"


print(Op.ADD(1, 2), Op("-")(5, 3), Op.ADD, repr(Op.SUB), [str(o) for o in Op], f"{Op.ADD}")
match Color.GREEN:
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("green matched")
