# Copies of objects by their parts, and of iterators; groups and pairs read as late as they can.
import copy
import warnings
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from itertools import *

warnings.simplefilter("ignore", DeprecationWarning)


def rest(it, n=8):
    return list(islice(it, n))


makers = [
    lambda: accumulate([1, 2, 3]), lambda: accumulate([1, 2], initial=10), lambda: chain("ab", [1]), lambda: chain.from_iterable(["ab", "c"]),
    lambda: combinations("abcd", 2), lambda: combinations_with_replacement("abc", 2), lambda: permutations("abc", 2), lambda: product("ab", [1, 2]),
    lambda: compress("abcd", [1, 0, 1, 1]), lambda: count(3, 2), lambda: cycle("abc"), lambda: dropwhile(lambda c: c < "c", "abcd"),
    lambda: filterfalse(lambda n: n % 2, range(8)), lambda: islice(range(20), 2, 15, 3), lambda: repeat("x", 4), lambda: starmap(pow, [(2, 3), (3, 2)]),
    lambda: takewhile(lambda n: n < 4, [1, 3, 2, 9]), lambda: zip_longest("abc", [1], fillvalue="-"), lambda: enumerate("abc", 5), lambda: zip("abc", [1, 2, 3]),
    lambda: map(str.upper, "abc"), lambda: filter(None, [0, 1, 2, 0, 3]), lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("ab\u20ac"),
    lambda: iter(range(1, 9, 3)), lambda: reversed([1, 2, 3]), lambda: iter({"a": 1, "b": 2}), lambda: iter({"a": 1, "b": 2}.items()), lambda: iter(b"ab"),
]
for make in makers:
    it = make()
    first = next(it)
    twin = copy.deepcopy(it)
    print(type(it).__name__, first, rest(twin), rest(it), rest(copy.copy(it), 2))
a, b = tee("abcd")
next(a), next(a)
print(list(copy.copy(a)), list(copy.deepcopy(b)), list(a), list(b))
c, d = tee(b)
print(c is b)
for it in (pairwise("ab"), batched("ab", 2), (x for x in "ab")):
    try:
        copy.copy(it)
    except TypeError as e:
        print(e)


def numbers():
    for n in (1, 1, 2, 2, 2, 3):
        print("read", n, end="; ")
        yield n


for key, group in groupby(numbers()):
    print("group", key, list(group))
print([(k, len(list(g))) for k, g in groupby("aAbBB", str.lower)])


class Sub(takewhile):
    def __init__(self, *args, note=None):
        self.note = note


s = Sub(bool, [1, 2, 0, 3], note="n")
print(list(s), s.note)


# Objects by their parts.
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Slotted:
    __slots__ = ("a", "b")


class Stack(list):
    pass


class Temperature(float):
    pass


class Failure(Exception):
    def __init__(self, message, code):
        super().__init__(message, code)
        self.code = code


p = Point(1, [2])
q, r = copy.copy(p), copy.deepcopy(p)
print(q.y is p.y, r.y is p.y, r.y, p.__reduce_ex__(4)[2], p.__getstate__())
s = Slotted()
s.a = [1]
print(copy.copy(s).a is s.a, copy.deepcopy(s).a, s.__getstate__(), hasattr(copy.copy(s), "b"))
st = Stack([1, [2]])
st.name = "st"
t = copy.deepcopy(st)
print(t, t.name, type(t).__name__, t[1] is st[1])
temp = Temperature(21.5)
temp.unit = "C"
print(copy.copy(temp), copy.copy(temp).unit, type(copy.deepcopy(temp)).__name__)
f = copy.copy(Failure("bad", 7))
print(repr(f), f.code)
for box in (Counter("abca"), OrderedDict(a=1, b=[2]), defaultdict(list, k=[1]), deque([1, [2]], 5), frozenset({1}), bytearray(b"ab"), namedtuple("N", "a b")(1, [2])):
    u = copy.deepcopy(box)
    print(u == box, type(u) is type(box), copy.copy(box) == box)
loop = [1]
loop.append(loop)
loop2 = copy.deepcopy(loop)
print(loop2[1] is loop2, len(loop2))
print(copy.replace(namedtuple("N", "a b")(1, 2), b=5), copy.deepcopy(p.__init__).__self__ is p)


class Restored:
    def __init__(self, n):
        self.n = n

    def __getstate__(self):
        return (self.n,)

    def __setstate__(self, state):
        self.n = state[0] * 10


print(copy.copy(Restored(4)).n)
import threading
for bad in (threading.Lock(), threading.Event()):
    try:
        copy.deepcopy(bad)
    except TypeError as e:
        print(e)
