# copy: shallow and deep copies, hooks, recursion.
import copy

a = [1, [2, 3], {"k": [4]}]
s, d = copy.copy(a), copy.deepcopy(a)
a[1].append("x")
a[2]["k"].append("y")
print(a, s, d, s[1] is a[1], d[1] is a[1])
for obj in (1, "s", (1, 2), None, 2.5, frozenset([1]), len, int, range(3)):
    print(type(obj).__name__, copy.copy(obj) is obj, copy.deepcopy(obj) is obj or copy.deepcopy(obj) == obj)
t = ([1], 2)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(t) == t, copy.deepcopy(t)[0] is t[0])


class P:
    cls_attr = []

    def __init__(self, x, items):
        self.x, self.items = x, items


p = P(1, [1, 2])
c, dc = copy.copy(p), copy.deepcopy(p)
p.items.append(3)
print(c.items, dc.items, c.x, type(c).__name__, c.items is p.items, dc.items is p.items, c is p)


class Hooked:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Hooked("copied")

    def __deepcopy__(self, memo):
        return Hooked(["deep", copy.deepcopy(self.v, memo)])


h = Hooked([1])
print(copy.copy(h).v, copy.deepcopy(h).v, copy.deepcopy([h])[0].v)
r = [1]
r.append(r)
rd = copy.deepcopy(r)
print(rd[1] is rd, rd is not r)
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)


class Node:
    def __init__(self, v):
        self.v, self.next = v, None


n1, n2 = Node(1), Node(2)
n1.next, n2.next = n2, n1
m = copy.deepcopy(n1)
print(m.v, m.next.v, m.next.next is m, m is not n1)


class MyList(list):
    pass


ml = MyList([1, [2]])
ml.tag = "t"
mc, md = copy.copy(ml), copy.deepcopy(ml)
print(type(mc).__name__, mc, mc.tag, md, md[1] is ml[1], type(md).__name__)
print(copy.copy({1: 2}), copy.deepcopy({"a": {"b": [1]}}), copy.copy({1, 2}), copy.deepcopy(bytearray(b"x")), copy.replace.__name__)
import threading

try:
    copy.deepcopy(threading.Lock())
except TypeError as e:
    print("TypeError:", e)
try:
    copy.copy(x for x in [])
except TypeError as e:
    print("TypeError:", e)
from collections import OrderedDict, defaultdict, deque

print(copy.copy(deque([1], 3)), copy.deepcopy(defaultdict(list, {"a": [1]})), copy.deepcopy(OrderedDict(a=[1])))
