"""Prints facts about CPython's containers; containers.txt is its output, which
container_test.go compares with. Each line: kind, input fields, result, split by |."""
import random

rnd = random.Random(7)


def show(*fields):
    print("|".join(str(f) for f in fields))


for _ in range(250):
    n = rnd.randrange(0, 8)
    part = lambda: rnd.choice([None, None, *range(-9, 10)])
    a, b, c = part(), part(), rnd.choice([None, None, 1, 2, 3, -1, -2, -3, 9, -9])
    show("slice", n, a, b, c, list(range(n))[a:b:c])

for start, stop, step in [(0, 10, 1), (10, 0, -3), (5, 5, 1), (0, 7, 3), (-3, 9, 4), (7, -8, -5)]:
    r = range(start, stop, step)
    show("range", start, stop, step, len(r), list(r), list(reversed(r)), r[1:], r[::-2], [i for i in range(-12, 12) if i in r])

for i in [0, 1, -1, 2, 2**61 - 2, 2**61 - 1, 2**61, -2**61, 2**63, 2**64 + 5, -2**100, 10**30]:
    show("hashint", i, hash(i))
for f in [0.0, 1.0, -1.0, 0.5, 1.5, -2.25, 1e300, 3.14159, 2.0**61, 1e-300, float("inf"), float("-inf")]:
    show("hashfloat", repr(f), hash(f))
for t in [(), (1,), (1, 2), (2, 1), (0, -1, 5), ((1, 2), 3), (1.5, True)]:
    show("hashtuple", t, hash(t))
for s in [[], [1], [1, 2, 3], [-1, 5, 2**61]]:
    show("hashfrozenset", s, hash(frozenset(s)))

for _ in range(120):
    n = rnd.choice([3, 5, 6, 8, 20, 40])
    elems = [rnd.randrange(-20, 200) * rnd.choice([1, 1, 1, 1000003]) for _ in range(n)]
    s = set()
    for e in elems:
        s.add(e)
    show("setorder", elems, list(s))

numbers = [0, 1, -1, 2**53, 2**53 + 1, 2**63, -2**70, 0.0, 1.0, 0.5, 2.0**53, 2.0**63, 1e30, float("inf"), float("-inf"), float("nan"), True, False]
for x in numbers:
    show("compare", x, " ".join("".join("01"[r] for r in (x == y, x != y, x < y, x <= y, x > y, x >= y)) for y in numbers))
