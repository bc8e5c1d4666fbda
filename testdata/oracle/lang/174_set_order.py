# Sets of numbers, and of tuples of numbers, in the order of their hashes.
print({1.0, 3.0}, {3.0, 1.0}, {2.5, 1.5}, {0, 3.0}, {3.0, 0}, {10.0**10, 3.0, -2**63}, {255, -1.0, (1.0,)}, {2**64, 1.0})
x = 3.0
print({1.0, x}, {x, 1.0}, set([3.0, 1.0]), {1, 3}, {3, 1})
print({1.0 if i else 3.0 for i in range(2)}, frozenset([7.5, 0.25, 100.0]), {-1, -2, -1.0, -2.0}, {2**61-1, 2**61, 5})
g = {(x, y) for x in range(4) for y in range(4)}
print(g)
print({(1.5, 2), (0,), (), (None, True)}, {None, 1, 2.5, True, ""}, {(1, (2, 3)), (1, (2, 4))}, {-1.5, 2**70, -2**70, 1e300, float("inf")})
s = set()
for i in range(30): s.add((i * 7 % 31, i)); s.discard((i, i))
print(list({0.5 * i for i in range(20)}), {x * 1.1 for x in range(10)})
