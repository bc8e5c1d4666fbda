# set and frozenset. Sets of small ints print in order.
s = {3, 1, 2, 3}
print(s, len(s), 2 in s, 9 not in s, set(), {*[1, 2], 2}, set("") == set(), set([1, 1, 2]), {x % 3 for x in range(10)})
s.add(4); s.add(4); s.discard(9); s.discard(1); s.remove(2)
print(s, s.copy() == s, s.copy() is s)
a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a.union([9], (8,)), a.intersection([1, 2], {1}), a.difference([1]), a.symmetric_difference([1, 7]))
print(a <= b, {2} <= a, {2} < a, a >= {1}, a.issubset([1, 2, 3, 4]), a.issuperset([1]), a.isdisjoint([7]), a == {3, 2, 1}, a != b)
a |= {5}; a &= {1, 2, 5, 6}; a -= {1}; a ^= {2, 7}
print(sorted(a))
a.update([1], (2,)); a.intersection_update({1, 2, 5}); a.difference_update([5]); a.symmetric_difference_update({2, 3})
print(sorted(a))
f = frozenset([1, 2])
print(f, frozenset(), f | {3}, {3} | f, type(f | {3}).__name__, type({3} | f).__name__, f == {1, 2}, hash(f) == hash(frozenset({2, 1})), {f: "key"}[frozenset({2, 1})])
print({frozenset({1}), frozenset({1})}, f in {f}, {1, 2} in {f}, f.copy() is f, len(f), sorted(f), min(f))
one = {7}
print(one.pop(), one, bool(one), sorted({"b", "a"}), {True, 1, 1.0}, {1.0, 1}, {None}, {(1, 2)}, {"x"})
print(sorted(set("hello")), sorted(set("abc") & set("bcd")), sorted(set([1, 2, 3]).union("ab"), key=str))


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e, "| args", e.args)


show("remove", lambda: {1}.remove(2))
show("remove str", lambda: {1}.remove("x"))
show("pop", lambda: set().pop())
show("add list", lambda: {1}.add([1]))
show("list in display", lambda: {[1]})
show("dict in display", lambda: {1, {}})
show("set in display", lambda: {{1}})
show("or list", lambda: {1} | [2])
show("and list", lambda: {1} & [2])
show("add set", lambda: {1} + {2})
show("mul", lambda: {1} * 2)
show("index", lambda: set([1])[0])
show("less list", lambda: {1} < [1])
show("set(5)", lambda: set(5))
show("set two", lambda: set([1], [2]))
show("hash", lambda: hash({1}))
show("frozen add", lambda: frozenset().add(1))
show("frozen ior", lambda: frozenset([1]).update([2]))
show("union int", lambda: {1}.union(5))
show("union list of list", lambda: {1}.union([[1]]))
show("attr", lambda: {1}.append(2))
show("item assign", lambda: {1}.__setitem__(0, 1))
seen = set()
dups = [x for x in [1, 2, 1, 3, 2] if x in seen or seen.add(x)]
print("dups", dups, sorted(seen))
