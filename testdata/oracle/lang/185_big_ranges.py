# Ranges of ints beyond 64 bits.
print(range(10**20)[-1], 10**19 in range(10**20), range(10**20))
big = range(2**63 - 3, 2**63 + 4, 3)
print(list(big), list(reversed(big)), big[1], big[-1], big[::-1], big[1:], len(big), bool(big))
print(big.index(2**63), big.count(2**63), 2**63 + 1 in big, float(2**63) in big, "x" in big)
for bad in (lambda: big[3], lambda: big[-4], lambda: big["a"], lambda: big.index(1), lambda: len(range(10**20)), lambda: range(1, 10**30, 0),
            lambda: range(10**20)[::0], lambda: range(1.5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
wide = range(-2**63, 2**63 - 1)
print(wide[0], wide[-1], wide[2**63], 0 in wide, wide.index(5), wide[10:20], 2**63 - 1 in wide)
print(range(10**20, 0) == range(0), range(10**20) == range(0, 10**20, 1), range(10**20) != range(10**20 + 1), range(5) == range(10**20, 5))
print(hash(range(10**20)) == hash(range(0, 10**20)), range(0, 10**20, 7).step, range(10**20).stop, range(10**20, 10**20 + 2).start)
print(list(range(2**63 - 2, 2**63 + 1)), list(range(-2**63 - 1, -2**63 + 2)), list(range(2**64, 2**64 - 4, -2)))
print(type(iter(range(10**20))).__name__, next(iter(range(10**20, 10**21))), sum(range(2**64, 2**64 + 3)) == 3 * 2**64 + 3)
print(list(range(2**63 - 3, 2**63 - 1)), list(range(2**63 - 5, 2**63 - 1, 3)), range(2**62)[::2**60], range(0, 10, 3)[::-1], range(10)[2:8:3])
print({range(10**20): 1}[range(10**20)], str(range(-10**20, 5, 2)))
import copy
it = iter(range(2**64, 2**64 + 5))
next(it)
print(list(copy.copy(it)), list(it))
print({range(3): 1}.get(range(3)), {slice(1,2): 1}.get(slice(1,2)), {(range(2), 1): 5}.get((range(0, 2), 1)), {range(3), range(0,3)})
