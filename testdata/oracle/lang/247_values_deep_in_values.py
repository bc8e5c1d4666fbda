# Special methods that lead to themselves, deep tuples of classes, sets in sets, hashes of views.
class Odd:
    pass


Odd.__repr__ = Odd.__str__
for f in str, repr, "{0!r}".format:
    try:
        f(Odd())
    except RecursionError as e:
        print(type(e).__name__)

print(hash(memoryview(b"abc")) == hash(b"abc"), hash(memoryview(b"")))
try:
    hash(memoryview(bytearray(b"abc")))
except ValueError as e:
    print(e)

nested = ()
for i in range(100_000):
    nested = (nested,)
for f in isinstance, issubclass:
    try:
        f(int, nested)
    except RecursionError as e:
        print(type(e).__name__)

# Each set holds the one before twice: without hashes that are kept this takes years.
n = frozenset()
for i in range(60):
    n = frozenset([n, frozenset([n])])
print(hash(n) == hash(n), n in {n}, n == n)


# *_ looks items up, and does not walk the sequence.
import collections.abc


class Endless(collections.abc.Sequence):
    def __getitem__(self, i):
        print("item", i)
        return i

    def __len__(self):
        print("len")
        return 42


match Endless():
    case [_, x, *_, y]:
        print(x, y)
match Endless():
    case [*_]:
        print("any")
match [1, 2, 3]:
    case [a, *_]:
        print(a)
match [1, 2, 3]:
    case [*_, 2, b]:
        print(b)
match (1, 2):
    case [_, _, _, *_]:
        print("three")
    case [_, *_, _]:
        print("two")
