# Unpacking assignment and its errors.
a, b, c = 1, 2, 3
print(a, b, c)
[d, e] = "xy"
(f, (g, h)), i = (1, (2, 3)), 4
print(d, e, f, g, h, i)
first, *rest = [1, 2, 3, 4]
*init, last = "abcd"
head, *mid, tail = range(6)
x, *y = (1,)
print(first, rest, init, last, head, mid, tail, x, y)
(p, *q), *r = [(1, 2, 3), 4, 5]
print(p, q, r)
a, b = b, a
print(a, b)
lst = [0, 0, 0]
i = 0
i, lst[i] = 2, "set"
print(i, lst)
lst[0], lst[1], *lst[2:] = "abcde"
print(lst)


class Box:
    pass


box = Box()
box.left, box.right = "LR"
print(box.left, box.right)
m = n = []
m.append(1)
print(m, n, m is n)
for k, (u, v) in [("a", (1, 2)), ("b", (3, 4))]:
    print(k, u, v, end=" | ")
for idx, *others in [(1, 2, 3), (4,)]:
    print(idx, others, end=" | ")
print()
print([*[1, 2], *"ab", *(3,)], (*[1], 2), {*[1], *[2]}, {**{"a": 1}, **{"b": 2}}, [*{}, *()])
_, second, _ = (1, 2, 3)
print(second, [u + v for u, v in [(1, 2), (3, 4)]], {k: v for k, v in [("a", 1)]})
(only,) = [42]
[[z]] = [[7]]
print(only, z)
() = []
gen = (n * n for n in range(3))
g0, g1, g2 = gen
print(g0, g1, g2)


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


def unpack2(v):
    a, b = v
    return a, b


def unpack_star(v):
    a, b, *c = v
    return a, b, c


def unpack_empty(v):
    () = v
    return "fine"


show("too few", lambda: unpack2([1]))
show("empty", lambda: unpack2(""))
show("too many", lambda: unpack2([1, 2, 3]))
show("too many tuple", lambda: unpack2((1, 2, 3)))
show("too many generator", lambda: unpack2(x for x in range(9)))
show("too many str", lambda: unpack2("abc"))
show("too many dict", lambda: unpack2({"a": 1, "b": 2, "c": 3}))
show("int", lambda: unpack2(5))
show("None", lambda: unpack2(None))
show("star few", lambda: unpack_star([1]))
show("star ok", lambda: unpack_star([1, 2]))
show("star int", lambda: unpack_star(5))
show("empty target", lambda: unpack_empty([1]))
show("star call", lambda: print(*5))
show("dict star call", lambda: print(**5))
show("list display", lambda: [*5])
show("dict display", lambda: {**5})
show("loop", lambda: [a for a, b in [(1, 2, 3)]])
