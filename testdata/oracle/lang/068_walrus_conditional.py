# Walrus, conditional expressions, chained assignment, augmented assignment targets.
data = [1, 5, 2, 8]
if (n := len(data)) > 3:
    print("long", n)
while (item := data.pop()) != 5:
    print("popped", item)
print(item, data)
print([y for x in [1, 2, 3] if (y := x * x) > 2], y)
print((a := 1, b := 2), a, b, (c := 3) + c)
total = 0
print([total := total + v for v in range(5)], total)


def f(x):
    return (h := x // 2) and h + 1


print(f(1), f(9), any((witness := v) > 3 for v in [1, 4, 9]), witness)
print("even" if n % 2 == 0 else "odd", ("neg" if n < 0 else "zero" if n == 0 else "pos"), (1 if True else 1 / 0))
x = y = z = []
x.append(1)
print(y is z, z)
p = q = 5
p += 1
print(p, q)
lst = [1, 2, 3]
lst[0] += 10
lst[-1] *= 2
lst[1:2] += [9, 9]
print(lst)
d = {"a": 1}
d["a"] += 5
d["b"] = d.get("b", 0) + 1
print(d)


class O:
    n = 1
    lst = []


o = O()
o.n += 1
o.lst += [1]
print(o.n, O.n, o.lst, O.lst, "lst" in vars(o))


def idx():
    print("index once")
    return 0


lst[idx()] += 1
print(lst[0])
s = "a"
s *= 3
s += "b"
print(s)
t = (1,)
u = t
t += (2,)
print(t, u)
st = {1}
su = st
st |= {2}
print(su)
i = 5
i, j = i + 1, i - 1
print(i, j)
k = i if i > 100 else j if j > 100 else "neither"
print(k)
print(1 if [] else 2 if {} else 3, (lambda: 1)() if 0 else "zero", not 1 if 1 else 2)
value = None
print(value or "default", value if value is not None else "none", (value and value.attr) is None)
m = [[0] * 2 for _ in range(2)]
m[0][1] = m[1][0] = 7
print(m)
