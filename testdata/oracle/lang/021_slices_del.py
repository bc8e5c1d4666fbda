# Slice objects, slicing protocol, del in all forms.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), s.indices(6), slice(None, None, -1).indices(4), slice(-3, None).indices(5))
print(list(range(10))[s], "abcdefghij"[s], tuple(range(10))[slice(2, None)], s == slice(1, 10, 2))


class Probe:
    def __getitem__(self, key):
        return f"get {key!r}"

    def __setitem__(self, key, value):
        print(f"set {key!r} = {value!r}")

    def __delitem__(self, key):
        print(f"del {key!r}")


p = Probe()
print(p[1], p["a"], p[1:2], p[:], p[::], p[1:2:3], p[1, 2], p[1:2, 3], p[...], p[None], p[-1:], p[(1, 2)], p[()], p[1:2, ::3])
p[0] = 1
p[1:2] = [3]
p[1, "x"] = None
del p[5]
del p[1:], p["k"]
x = 1
del x
try:
    x
except NameError as e:
    print("NameError:", e)


def local_del():
    y = 1
    del y
    try:
        return y
    except UnboundLocalError as e:
        return f"UnboundLocalError: {e}"


print(local_del())


class A:
    attr = 1

    def __init__(self):
        self.own = 2


a = A()
del a.own
for name in ("own", "attr"):
    try:
        delattr(a, name)
    except AttributeError as e:
        print("AttributeError:", e)
del A.attr
print(hasattr(a, "attr"), hasattr(a, "own"))
try:
    del A.attr
except AttributeError as e:
    print("AttributeError:", e)
m, n, o = 1, 2, 3
del (m, n), o
d = {"a": [1, 2, 3], "b": 2}
del d["a"][0], d["b"]
print(d)
try:
    del d["zz"]
except KeyError as e:
    print("KeyError:", e)
try:
    del undefined_name
except NameError as e:
    print("NameError:", e)
for bad in ("abc", (1,), 5, None):
    try:
        del bad[0]
    except TypeError as e:
        print("TypeError:", e)
lst = list(range(10))
del lst[1:8:3]
print(lst)
lst[::-1] = list(range(7))
print(lst)
lst[1:1] = "in"
print(lst)
try:
    slice(1, "a").indices(3)
except TypeError as e:
    print("TypeError:", e)
try:
    [1][slice("a", 2)]
except TypeError as e:
    print("TypeError:", e)
