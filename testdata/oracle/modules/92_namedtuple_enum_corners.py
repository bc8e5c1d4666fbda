# namedtuple: signatures, errors, descriptors, subclasses; enumerations with a metaclass that changes; members by call, name and value.
import enum
import traceback
import sys
from collections import namedtuple
from typing import NamedTuple


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, "|", e)


P = namedtuple("P", ["x", "y", "z"], defaults=[0])
for args, kwargs in [((1, 2), {}), ((), {}), ((1,), {}), ((1, 2, 3, 4), {}), ((1, 2), {"w": 1}), ((1, 2), {"x": 1}), ((1,), {"y": 5})]:
    attempt(P, *args, **kwargs)
p = P(1, 2)
print(P.x, type(P.x), P.x.__doc__, P.__doc__, P.__new__.__qualname__, P.__new__.__doc__, P.__new__.__defaults__, P._field_defaults)
attempt(setattr, p, "x", 3)
attempt(delattr, p, "x")
attempt(setattr, p, "other", 3)
attempt(P._make, [1, 2])
attempt(P._make, range(3))
attempt(p._replace, y=7)
attempt(p._replace, w=7)
attempt(P.x.__get__, 3)
print(namedtuple("R", "a class a _b", rename=True)._fields, p == (1, 2, 0), p + (3,), p[1:], hash(p) == hash((1, 2, 0)))


class Point(namedtuple("Point", "x y")):
    __slots__ = ()

    def __new__(cls, x, y=10):
        return super().__new__(cls, x, y)

    @property
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


print(Point(3, 4).norm, Point(3), Point(1)._replace(x=2), Point(1)._asdict())


class Employee(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

    def hello(self):
        return f"hi {self.name}#{self.id}"


print(Employee("ann"), Employee("bob", id=4).hello(), Employee.__doc__, Employee._field_defaults)
attempt(Employee)
try:
    Employee(1, 2, 3)
except TypeError:
    traceback.print_exc(file=sys.stdout)


class Color(enum.Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1


def read(n):
    for _ in range(n):
        c = Color.RED
    return c


print(read(3), Color(2), Color["GREEN"], Color(Color.RED) is Color.RED, list(Color), len(Color), Color._member_names_, Color.CRIMSON, list(reversed(Color)))
print(Color.RED == Color.RED, Color.RED != Color.GREEN, Color.RED == 1, {Color.RED: "r"}[Color(1)], Color.RED in Color, 2 in Color, 9 in Color)
attempt(Color, 7)
attempt(Color, [1])
attempt(setattr, Color, "RED", 5)
attempt(lambda: Color.RED < Color.GREEN)
attempt(lambda: Color.BLUE)


class Meta(type):
    pass


class Thing(metaclass=Meta):
    a = "class"


def look():
    return Thing.a


print(look(), look())
Meta.a = property(lambda cls: "metaclass")
print(look())
del Meta.a
print(look())
Meta.__getattribute__ = lambda cls, name: "all of " + name
print(look())
Employee("x", 1, 2)
