# An int, the float and the bool that equal it are one key.
d = {123.0: "x"}
d[123] = "y"
print(len(d), d)
def f():
    d = {123.0: "x", 2.0: 1}
    d[123] = "y"
    d[2] = 5
    for i in range(3): d[i] = i
    return d
print(f())
d = {5.0: 1}
print(d.get(5), 5 in d, d[5], d.setdefault(5, 9), d.pop(5))
s = {1.0, 2.0}; s.add(2); s.add(True); print(s)
d = {}
for x in (1.0, 1, True, 2, 2.0, 3.0, 3): d[x] = repr(x)
print(d)
d = {1: 'a'}; d[1.0] = 'b'; d[True] = 'c'; print(d)
d = {7.0: 0}
for x in [7, 7, 7.0]: d[x] += 1
print(d)
from collections import Counter, defaultdict
print(Counter([1, 1.0, True, 2, 2.0]))
c = defaultdict(int)
for x in (4.0, 4): c[x] += 1
print(dict(c), {a: 1 for a in (3.0, 3)}, {b for b in (3.0, 3)}, dict.fromkeys([6.0, 6]))
print({'a': 1, 1: 2} | {1.0: 3})
class I(int): pass
d = {I(5): 1}; d[5] = 2; d[5.0] = 3; print(d, len(d))
d = {(1,): "a"}
print(d.get((True,)), (True,) in d, (1.0,) in d)
d[(True,)] = "b"
d[True, 0] = "c"
d[1, False] = "d"
d[(1, 0.0)] = "e"
print(d, len(d))
s = {(0, 1), ("x", True)}
s.add((False, True))
s.add(("x", 1))
s.discard((0.0, 1.0))
print(s, ("x", 1.0) in s)
t = {}
for i in range(3):
    for b in (0, False, 1, True):
        t[i, b] = t.get((i, b), 0) + 1
print(t)
del t[True, True]
print(t.pop((0, 1)), len(t))
