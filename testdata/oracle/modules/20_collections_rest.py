# Counter, defaultdict, OrderedDict, namedtuple, ChainMap, UserDict/UserList.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, namedtuple

c = Counter("mississippi")
print(c, c["s"], c["zz"], c.most_common(2), c.most_common(), c.total(), sorted(c.elements()), list(c), len(c), dict(c))
c.update("sip"); c.subtract({"s": 10}); c["new"] += 1; del c["m"]
print(c, Counter(a=3, b=1) + Counter(a=1, b=-5, c=2), Counter(a=3) - Counter(a=1, b=2), Counter(a=3, b=1) & Counter(a=1, b=5), Counter(a=3) | Counter(b=5), +Counter(a=0, b=2), -Counter(a=-2, b=2))
print(Counter(), Counter([1, 1, 2]), Counter({"x": 2}), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), c.get("q"), "q" in c, Counter("ab").copy(), repr(Counter(b=1, a=1)))
dd = defaultdict(list)
dd["a"].append(1); dd["b"].extend("xy")
print(dd, dict(dd), dd.get("zz"), "zz" in dd, dd["zz"], "zz" in dd, dd.default_factory, len(dd))
n = defaultdict(int, {"a": 1}); n["b"] += 5
nested = defaultdict(lambda: defaultdict(int)); nested["x"]["y"] += 1
print(n, nested["x"]["y"], dict(nested["x"]), defaultdict(None, {}), defaultdict(lambda: "dflt")["q"], n | {"z": 3}, n.copy())
od = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
od.move_to_end("a"); print(od); od.move_to_end("c", last=False); print(od, od.popitem(), od.popitem(last=False), od)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1}, list(reversed(OrderedDict(a=1, b=2))), OrderedDict(), OrderedDict.fromkeys("ab", 0))
Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), Point._fields, Point._make([5, 6]), p == (1, 2), len(p), tuple(p), p + (3,), isinstance(p, tuple), Point.__name__)
D = namedtuple("D", ["a", "b", "c"], defaults=[2, 3])
print(D(1), D._field_defaults, namedtuple("R", "a class a", rename=True)._fields, D(1, c=5), "%s-%s-%s" % D(1), f"{D(1).a}", max(Point(1, 2), Point(1, 3)), {Point(1, 2): "k"}[(1, 2)])
x, y = p
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
cm["c"] = 4
print(x, y, cm["a"], cm["b"], dict(cm), cm.maps, cm.new_child({"a": 0})["a"], cm.parents, len(cm), sorted(cm), cm)


class Lower(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)


l = Lower(A=1); l.update(B=2)
print(l, l.data, UserList([1]) + [2], UserString("ab").upper(), len(l), "a" in l)


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("point missing", lambda: Point(1))
show("point extra", lambda: Point(1, 2, 3))
show("point kw", lambda: Point(1, z=2))
show("set", lambda: setattr(p, "x", 5))
show("attr", lambda: p.z)
show("replace", lambda: p._replace(q=1))
show("make", lambda: Point._make([1]))
show("bad field", lambda: namedtuple("N", "a class"))
show("dup field", lambda: namedtuple("N", "a a"))
show("underscore", lambda: namedtuple("N", "_a"))
show("digit", lambda: namedtuple("N", "1a"))
show("bad name", lambda: namedtuple("1N", "a"))
show("defaultdict factory", lambda: defaultdict(5))
show("no factory", lambda: defaultdict()["k"])
show("counter pos", lambda: Counter(1))
show("popitem", lambda: OrderedDict().popitem())
show("move", lambda: OrderedDict().move_to_end("x"))
show("chain missing", lambda: cm["zzz"])
show("chain del", lambda: cm.pop("b"))
show("counter fromkeys", lambda: Counter.fromkeys("ab"))


class Vec(namedtuple("Vec", "x y")):
    __slots__ = ()

    @property
    def norm(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y)


print(Vec(3, 4).norm, Vec(1, 2) + Vec(3, 4), Vec.__doc__, Point.__doc__)
