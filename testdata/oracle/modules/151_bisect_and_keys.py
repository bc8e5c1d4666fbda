# Searches in lists of one type and of several, OrderedDict as a cache, Enum members as keys.
import bisect
from collections import OrderedDict
from enum import Enum

l = [1, 3, 3, 5]
print([bisect.bisect_left(l, x) for x in range(7)], [bisect.bisect_right(l, x) for x in range(7)])
f = [1.0, 2.5, 2.5]
print(bisect.bisect(f, 2.5), bisect.bisect_left(f, 2.5), bisect.bisect(f, 2), bisect.bisect(f, float("nan")), bisect.bisect_left(f, float("nan")))
s = ["a", "b", "b", "é"]
print(bisect.bisect(s, "b"), bisect.bisect_left(s, "b"), bisect.bisect(s, "z"))
for x in (4, 0, 9, 3, 2.5, True):
    bisect.insort(l, x)
print(l)
bisect.insort_left(l, 3)
print(l, bisect.bisect([], 1), bisect.bisect([1, True, 2], 1), bisect.bisect((1, 2, 3), 2), bisect.bisect([10**20, 10**21], 10**20))
try:
    bisect.bisect(l, "a")
except TypeError as e:
    print("TypeError:", e)

d = OrderedDict((k, k) for k in ("a", 1, 2.5, (3,), None))
for k in ("a", True, 2.5, (3,), None):
    d.move_to_end(k)
    d.move_to_end(k, last=False)
    d.move_to_end(k, False)
print(d)
d.move_to_end("a", 1)
for bad in ("zz", 7, []):
    try:
        d.move_to_end(bad)
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
print(d.popitem(), d.popitem(last=False), d.popitem(True), "a" in d, 1 in d, len(d))


class Own(OrderedDict):
    def move_to_end(self, key, last=True):
        print("moving", key, last)
        super().move_to_end(key, last)

    def __contains__(self, key):
        return key == "all"

    def __len__(self):
        return 99


own = Own(a=1, b=2)
own.move_to_end("a")
print(own, "a" in own, "all" in own, len(own), list(own))


class Color(Enum):
    RED = 1
    BLUE = 2


class Odd(Enum):
    A = 1

    def __hash__(self):
        return 5


names = {Color.RED: "red", Color.BLUE: "blue", Odd.A: "odd"}
print(names[Color.RED], names[Color(2)], names[Odd.A], Odd.A in names, hash(Color.RED) == hash("RED"), hash(Odd.A))
for call in (lambda: Color.__hash__(), lambda: Color.RED.__hash__(1)):
    try:
        call()
    except TypeError as e:
        print("TypeError:", e)
print({Color.RED, Color.BLUE} & {Color.RED}, Color.RED.__hash__() == hash("RED"), Color.__hash__(Color.BLUE) == hash("BLUE"))


class Big:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        return self.n == other.n


print(hash(Big(-1)), hash(Big(True)), hash(Big(2**61 - 1)), hash(Big(2**61)), hash(Big(-(2**70))), {Big(2**70): 1}[Big(2**70)])
for bad in (1.5, "x", None):
    try:
        hash(Big(bad))
    except TypeError as e:
        print("TypeError:", e)
