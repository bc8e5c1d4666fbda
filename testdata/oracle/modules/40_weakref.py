# weakref: ref, proxy, WeakValueDictionary, WeakKeyDictionary, WeakSet, finalize called by hand.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"


n = Node("a")
r = weakref.ref(n)
print(r() is n, r().name, r is weakref.ref(n), r == weakref.ref(n), type(r).__name__, callable(r))
p = weakref.proxy(n)
print(p.name, type(p).__name__)
p.name = "changed"
print(n.name)
d = weakref.WeakValueDictionary()
d["k"] = n
print(d["k"] is n, len(d), "k" in d, list(d.keys()), list(d.items()), d.get("zz"), d.pop("k"))
kd = weakref.WeakKeyDictionary()
kd[n] = "value"
print(kd[n], n in kd, len(kd), list(kd.values()))
s = weakref.WeakSet([n])
m = Node("b")
s.add(m)
print(len(s), n in s, sorted(x.name for x in s))
s.discard(m)
print(len(s), weakref.getweakrefcount(n) >= 1)
calls = []
f = weakref.finalize(n, calls.append, "finalized")
print(f.alive, f(), f.alive, calls, f())
keep = weakref.finalize(m, calls.append, "detached")
print(keep.detach() is not None, keep.alive)


class Parent:
    def __init__(self):
        self.children = []

    def add(self, name):
        c = Child(name, self)
        self.children.append(c)
        return c


class Child:
    def __init__(self, name, parent):
        self.name, self._parent = name, weakref.ref(parent)

    @property
    def parent(self):
        return self._parent()


par = Parent()
c = par.add("kid")
print(c.parent is par, par.children[0].name)


class M:
    def hello(self):
        return "hello"


obj = M()
wm = weakref.WeakMethod(obj.hello)
print(wm()(), wm() == obj.hello)


def show(label, fn):
    try:
        print(label, "->", fn())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("int", lambda: weakref.ref(5))
show("str", lambda: weakref.ref("x"))
show("list", lambda: weakref.ref([]))
show("none", lambda: weakref.ref(None))
show("tuple", lambda: weakref.ref(()))
show("set", lambda: weakref.ref({1})() == {1} or True)
show("dict value", lambda: d.__setitem__("x", 5))
show("missing", lambda: d["missing"])
show("no args", lambda: weakref.ref())
show("slots", lambda: weakref.ref(type("S", (), {"__slots__": ()})()))
