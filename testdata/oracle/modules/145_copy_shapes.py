"""copy: structures of lists, dicts and tuples that are shared, circular, deep or mixed with objects."""
import copy

a = [1, [2, 3], {"x": [4], 5: (6, "s")}, (7, (8, b"b")), None, 1.5]
b = copy.deepcopy(a)
print(b, b == a, b is a, b[1] is a[1], b[2]["x"] is a[2]["x"], b[3] is a[3])
shared = []
c = copy.deepcopy([shared, shared, {"s": shared}, (shared, 1)])
print(c[0] is c[1], c[2]["s"] is c[0], c[3][0] is c[0], c[0] is shared)
loop = [1]
loop.append(loop)
loop.append({"l": loop})
d = copy.deepcopy(loop)
print(d[1] is d, d[2]["l"] is d, d is loop, len(d))
t = ([],)
t[0].append(t)
u = copy.deepcopy(t)
print(u[0][0] is u, u is t)
many = [[i] for i in range(50)]
e = copy.deepcopy(many + many)
print(e[:50] == many, all(e[i] is e[i + 50] for i in range(50)), e[3] is many[3])
deep = []
for _ in range(300):
    deep = [deep]
f = copy.deepcopy(deep)
n = 0
while f:
    f, n = f[0], n + 1
print(n)


class P:
    def __init__(self):
        self.items = [1, {"a": []}]

    def __deepcopy__(self, memo):
        print("asked", len(memo) > 0)
        new = P()
        memo[id(self)] = new
        new.items = copy.deepcopy(self.items, memo)
        return new


class L(list):
    pass


p = P()
g = copy.deepcopy([p, p.items, {"p": p}])
print(g[0] is g[2]["p"], g[0].items == p.items, g[0].items is g[1], type(copy.deepcopy(L([1, []]))), copy.copy(L([1])), {1, 2} == copy.deepcopy({1, 2}))
x = [1, [2]]
y = copy.copy(x)
print(y is x, y[1] is x[1], copy.copy((x,))[0] is x, copy.copy({"k": x})["k"] is x, copy.copy("s"), copy.copy(5), copy.copy(None), copy.deepcopy(x, {}) == x)
y.append(3)
print(x, y, copy.copy(x=x), copy.deepcopy(x=x), copy.deepcopy(3, memo=None))
memo = {}
z = copy.deepcopy([x, x], memo)
print(z[0] is z[1], len(memo) > 0)
for bad in (lambda: copy.copy(), lambda: copy.copy(1, 2), lambda: copy.deepcopy(), lambda: copy.deepcopy((i for i in ()))):
    try:
        bad()
    except TypeError as err:
        print(err)
print(copy.copy.__name__, copy.deepcopy.__module__)

for call in (lambda: copy.deepcopy(1, {}), lambda: copy.deepcopy(1, {}, None, None), lambda: copy.deepcopy(), lambda: copy.copy(1, 2)):
    try:
        print(call())
    except TypeError as e:
        print(e)
