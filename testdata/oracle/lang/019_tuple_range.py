# tuples and ranges.
t = (1, 2, 3)
print(t, (), (1,), 1, (1, "a", None), (1, (2, 3)), ((),), tuple("ab"), tuple([1]), tuple(), tuple({"k": 1}))
print(t + (4,), t * 2, 2 * (0,), t[0], t[-1], t[1:], t[::-1], t.index(2), t.count(1), len(t), 2 in t, t < (1, 2, 4), t == (1, 2, 3), hash(t) == hash((1, 2, 3)))
x = 1, 2
a, b = x
a, b = b, a
print(x, a, b, (a, b) == (2, 1), sorted((3, 1)), min(t), sum(t), max((1, 5), (2, 0)))
m = ([1], 2)
m[0].append(5)
print(m)
for r in (range(5), range(2, 5), range(0, 10, 3), range(5, 0, -1), range(0), range(5, 0), range(-3, 3), range(10, -1, -5)):
    print(r, list(r), len(r), bool(r))
r = range(0, 20, 3)
print(r[0], r[-1], r[1:3], r[::-1], 9 in r, 10 in r, r.index(9), r.count(9), r.start, r.stop, r.step, r == range(0, 21, 3), r != range(3), hash(r) == hash(range(0, 21, 3)))
print(range(0) == range(2, 1), list(reversed(range(4))), sum(range(101)), max(range(3)), range(True))
print(*range(3), [*range(3), 9], (*range(2),), {*range(2)})
print(repr(range(1, 2, 1)), str(range(3)), range(3) is not range(3))


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


def set_item():
    t[0] = 9


def del_item():
    del t[0]


def add_assign():
    m[0] += [6]


show("set", set_item)
show("del", del_item)
show("+= in tuple", add_assign)
print(m)
show("index", lambda: t[3])
show("index str", lambda: t["a" + ""])
show("add list", lambda: t + [1])
show("index missing", lambda: t.index(9))
show("append", lambda: t.append(1))
show("tuple(5)", lambda: tuple(5))
show("unhashable", lambda: hash(([],)))
show("range()", lambda: range())
show("range('a')", lambda: range("a"))
show("range step 0", lambda: range(1, 2, 0))
show("range four", lambda: range(1, 2, 3, 4))
show("range index", lambda: range(3)[5])
show("range.index", lambda: range(3).index(5))
show("range assign", lambda: range(3).__setitem__(0, 1))
show("range + range", lambda: range(3) + range(3))
show("range kw", lambda: range(stop=3))
show("compare", lambda: range(3) < range(4))
show("None in range()", lambda: range(None))
