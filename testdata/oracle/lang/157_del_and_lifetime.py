# Names and containers after del; aliases; identity; copies; default mutable arguments; is versus ==.
a = [1, 2, 3]
b = a
del a
print(b)
try:
    a
except NameError as e:
    print("NameError:", e)
c = b[:]
c.append(4)
b.append(5)
print(b, c, b is c, b[:3] == c[:3])


def f(x):
    x.append("changed")
    x = ["rebound"]
    return x


orig = [0]
print(f(orig), orig)


def g(s, n, t):
    s += "x"
    n += 1
    t += (9,)
    return s, n, t


s, n, t = "s", 1, (1,)
print(g(s, n, t), s, n, t)


def h(x, acc=None):
    acc = [] if acc is None else acc
    acc.append(x)
    return acc


print(h(1), h(2), h(3, [0]))
m = {"k": [1]}
shallow = dict(m)
m["k"].append(2)
m["new"] = 1
print(shallow, m)
x = y = {}
x["a"] = 1
print(y, x is y)
y = {**y, "b": 2}
print(x, y)
small, small2 = 5, 5
print(small is small2, [] == [], [] is [], () == (), None is None, True is (1 == 1))
nan = float("nan")
print(nan == nan, nan is nan, nan in [nan], [nan] == [nan], (nan,) == (nan,), {nan: 1}[nan])


class Obj:
    pass


o, p = Obj(), Obj()
o.ref, p.ref = p, o
del o
print(p.ref.ref is p, len([p, p.ref]), p in [p], p == p.ref)
lst = [[0] * 3 for _ in range(2)]
alias = lst[0]
alias[1] = 7
lst[1] = alias
del alias[0]
print(lst, lst[0] is lst[1])
del lst[0]
print(lst, alias)
d = {"a": 1, "b": 2, "c": 3}
for k in list(d):
    if d[k] % 2:
        del d[k]
print(d)
del d["b"]
print(d, bool(d))
stuff = [1, 2, 3, 4, 5]
del stuff[1:3], stuff[-1]
print(stuff)
stuff *= 2
del stuff[::2]
print(stuff)
u, (v, w) = 1, (2, 3)
del u, (v, [w])
print([name for name in ("u", "v", "w", "x") if name in globals()])


class WithDel:
    def __init__(self):
        self.items = {"a": 1}
        self.attr = 5

    def __delitem__(self, k):
        print("delitem", k)
        del self.items[k]

    def __delattr__(self, k):
        print("delattr", k)
        super().__delattr__(k)


wd = WithDel()
del wd["a"], wd.attr
try:
    del wd["a"]
except KeyError as e:
    print("KeyError:", e)
try:
    del wd.attr
except AttributeError as e:
    print("AttributeError:", e)


def local():
    q = 1
    del q
    try:
        print(q)
    except UnboundLocalError as e:
        print("UnboundLocalError:", e)
    q = 2
    return q


print(local())
for i in range(2):
    pass
del i
print("i" in globals())
import math

del math
try:
    math.pi
except NameError as e:
    print("NameError:", e)
try:
    raise ValueError("gone after the block")
except ValueError as err:
    kept = err
print("err" in globals(), kept)
t1 = (1, [2])
t2 = t1 + (3,)
t1[1].append("shared")
print(t2, t1 is not t2)
text = "abc"
ref = text
text += "d"
print(ref, text)
nums = [3, 1, 2]
same = nums
nums = sorted(nums)
print(same, nums)
same.sort()
print(same == nums, same is nums)
