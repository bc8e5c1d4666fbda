# list methods and operators.
a = [3, 1, 2]
a.append(5)
a.extend([7, 6])
a.extend("xy"[0:0])
a.insert(0, 9)
a.insert(100, 8)
a.insert(-1, 4)
print("built", a, len(a))
print("pop", a.pop(), a.pop(0), a.pop(-2), a)
a.remove(5)
print("remove", a, a.index(1), a.count(2), a.index(2, 1), 2 in a)
a.sort()
print("sort", a)
a.reverse()
print("reverse", a, a[::-1])
b = a.copy()
b.clear()
print("copy/clear", a, b, a.sort(), a)
print("ops", [1] + [2], [0] * 3, 2 * [1, 2], [1, 2] == [1, 2], [[0] * 2 for _ in range(2)])
c = [1, 2, 3, 4, 5, 6]
print("slices", c[1:3], c[:2], c[4:], c[-2:], c[::2], c[::-1], c[5:1:-2], c[10:], c[-100:2], c[:])
c[1:3] = ["a", "b", "c"]
print("slice assign", c)
c[::2] = [0, 0, 0, 0]
print("extended", c)
c[2:2] = [9, 9]
print("insert by slice", c)
del c[0], c[-1]
print("del", c)
del c[1:3]
print("del slice", c)
del c[::2]
print("del step", c)
c[:] = []
print("empty", c, bool(c))
d = [1]
e = d
d += [2]
print("alias +=", e, d is e)
d = d + [3]
print("alias +", e, d)
d *= 2
print("*=", d)
nested = [[1, 2], [3, [4, 5]]]
nested[1][1][0] = "x"
print("nested", nested, nested[1][1][-1])
r = [1]
r.append(r)
print("self", r, r[1] is r)
rows = [[0] * 2] * 2
rows[0][0] = 1
print("shared rows", rows)
print("list()", list("abc"), list((1, 2)), list({"a": 1, "b": 2}), list(range(3)), list())
print("from", sorted([3, 1, 2]), sorted("bca"), list(reversed([1, 2, 3])), min([3, 1]), max([3, 1]), sum([1, 2, 3]), sum([[1], [2]], []))


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("index", lambda: [1][5])
show("negative index", lambda: [1][-2])
show("pop empty", lambda: [].pop())
show("pop range", lambda: [1].pop(3))
show("pop str", lambda: [1].pop("a"))
show("remove", lambda: [1].remove(2))
show("index missing", lambda: [1].index(2))
show("index str", lambda: ["a"].index("b"))
show("str index", lambda: list("a")["a"])
show("float index", lambda: list("a")[0.0])
show("tuple index", lambda: list("a")[0, 1])
show("None index", lambda: list("a")[None])
show("add tuple", lambda: [1] + (2,))
show("add str", lambda: [1] + "a")
show("mul list", lambda: [1] * [2])
show("extend int", lambda: [].extend(5))
show("append two", lambda: [].append(1, 2))
show("append none", lambda: [].append())
show("insert one", lambda: [].insert(1))
show("sort mixed", lambda: [1, "a"].sort())
show("sort positional", lambda: [1].sort(len))
show("bad attr", lambda: [].push(1))
show("unhashable", lambda: {[1]: 2})
show("hash", lambda: hash([1]))


def assign(i, v, lst=None):
    lst = [1, 2, 3, 4]
    lst[i] = v
    return lst


show("assign range", lambda: assign(10, 1))
show("assign ext size", lambda: assign(slice(None, None, 2), [1]))
show("assign non-iter", lambda: assign(slice(0, 1), 5))
show("assign ext non-iter", lambda: assign(slice(None, None, 2), 5))
show("step zero", lambda: [1, 2][::0])
show("list two args", lambda: list(1, 2))
show("list kw", lambda: list(a=1))


def delete():
    lst = [1]
    del lst[4]


show("del range", delete)
