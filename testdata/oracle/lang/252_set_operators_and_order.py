# Set operators on small and middle sets, on keys that are equal but not alike, and the order of sets made of lists.
print(set([7, 15]), frozenset([7, 15]), set((15, 7)), {7}.union([15]))
s = set(); s.update([7, 15], (23, 31)); print(s)
print(set([7, 15, 23, 31, 39, 1, 2, 3, 99]), set([100, 200, 300, 400, 500, 64, 128, 256, 1, 0]))
print(set(x * x % 1009 for x in range(60)))
for a, b in [({1, 2, 3}, {2, 3, 4}), (set(range(40)), set(range(20, 90))), ({0, 1, 2}, {False, True, 5, 6}), ({True}, {1, 2.0, 3}),
             ({1.0, 2.0}, {1, 2, 3}), ({2**70, 5}, {2**70, 6}), ({(1, 2), (3, 4)}, {(3, 4), (5, 6)}), (set(), {1, 2}), ({1, 2}, set()),
             ({-1, -2, -3}, {-2, 7}), ({2.0**40, 1}, {2**40, 2, 3}), (frozenset({1, 2}), {2, 3})]:
    for r in (a | b, a & b, a - b, a ^ b, b - a, a.union(b), a.intersection(b), a.difference(b), a.symmetric_difference(b)):
        print(len(r), sorted(r), type(r).__name__, end="; ")
    print(a <= b, a >= b, a < b, a == b, a.isdisjoint(b), a.issubset(b), (a & b) <= a, (a & b).issubset(b))
    c = set(a)
    c |= b; print(sorted(c), end=" ")
    c -= b; print(sorted(c), end=" ")
    c ^= b; print(sorted(c), end=" ")
    c &= a; print(len(c), c == a & b - (a & b))
a = {"w%d" % i for i in range(30)}; b = {"w%d" % i for i in range(15, 60)}
print(sorted(a & b) == sorted(x for x in a if x in b), len(a | b), len(a - b), len(a ^ b), a.isdisjoint(b), a.isdisjoint({"x"}))
print({True, 1, 1.0}, {0, False}, {1} | {True}, {True} | {1}, {0, 1} - {False}, {False, 2} & {0, 2, 3})
d = {0: "a", 1: "b"}; d[False] = "c"; d[True] = "d"; print(d, 0 in d, True in d, d.get(1.0))
e = {True: 1, 2: 2}; e[1] = 3; e[0] = 4; e[False] = 5; print(e)
class N(int):
    pass
class S(str):
    __slots__ = ()
class Odd:
    def __init__(self, n): self.n = n
    def __hash__(self): return hash(self.n)
    def __eq__(self, o): return self.n == (o.n if isinstance(o, Odd) else o)
print(len({N(3), 4} | {3}), len({N(3), 4} & {3, 4}), {S("a")} == {"a"}, {S("a")} <= {"a", "b"}, len({"a"} - {S("a")}))
print(len({Odd(3), 4} | {3, 4, 5}), len({3} - {Odd(3)}), {3}.isdisjoint({Odd(3)}), {Odd(1)} == {1}, len({1, Odd(2)} ^ {2}))
s = {1, 2}; s |= s; s.update(s, s); print(s, s - s, s ^ s, s & s, s is s.union(), s.union() == s, s.copy() == s)
f = frozenset([3, 1]); print(f.union(), f | {2}, f.difference([3]), f.union((9, 8)))
try: {1}.update([1, 5, [], 7])
except TypeError as x: print(x)
s = {1}
try: s.update([5, [], 7])
except TypeError: print(s)
s.__init__([9, 8, 9]); print(s)
for k in (0, 5, "x"):
    d = {k: 0}
    it = iter(d)
    del d[k]
    d[k] = 1
    print(list(it))
