# What CPython's tests of sets, tuples, ranges and operators showed.
import copy

print("abbbc".rsplit("bb"), "abbbc".split("bb"), "aaaa".rsplit("aa", 1), b"xbbb".rsplit(b"bb"))
s = {1, 2}
s.symmetric_difference_update((2, 3))
print(s, s.symmetric_difference([1, 1]))
try:
    s.symmetric_difference_update(5)
except TypeError as e:
    print(e)


class Set(set):
    pass


class Frozen(frozenset):
    def __new__(cls, items, tag=None):
        self = super().__new__(cls, items)
        self.tag = tag
        return self


nested = {frozenset({1})}
print(Set({1}) in nested, Set({2}) in nested)
nested.discard(Set({1}))
print(nested, Frozen([1], tag="t").tag)
d = {"a": 1, "b": 2}
print(type(frozenset("a") & d.keys()).__name__, type(d.keys() & frozenset("a")).__name__, type(frozenset("a") & {"a"}).__name__)


class Pair(tuple):
    pass


for make in (lambda: Pair([1], x=2), lambda: frozenset([], 2), lambda: frozenset([], x=2)):
    try:
        make()
    except TypeError as e:
        print(e)


class NoAdd:
    def __add__(self, other):
        return "add"

    __iadd__ = None
    __eq__ = None


n = NoAdd()
for use in (lambda: n == 1, lambda: 1 == n):
    try:
        print(use())
    except TypeError as e:
        print(e)
try:
    n += 1
except TypeError as e:
    print("TypeError", e)


class Always:
    def __eq__(self, other):
        return True


print(range(10).count(Always()), range(3, 9).index(Always()), 2 + 0j in range(5), Always() in range(0))
print(list(reversed(range(-4294967298, -9223372036854775808, -9223372036854775808))), copy.deepcopy(slice([1], 2)))
it = iter(range(-2**65, 20, 2))
it.__setstate__(2**64 + 7)
print(list(it))
print(slice(None, None, -2).indices(10**20), slice(-3, 10**30).indices(2**70), slice(5, 1).indices(3), slice(1, 2).__hash__() == hash(slice(1, 2)))
for bad in (lambda: slice(1).indices(-1), lambda: slice(0, 1, 0).indices(5), lambda: slice("a").indices(5)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(e)
