# Evaluation order: arguments, operands, comparisons, assignments, dict displays, decorators, default values.
trace = []


def t(x, v=None):
    trace.append(x)
    return x if v is None else v


def show(label, result=None):
    print(label, result, trace)
    trace.clear()


show("args", max(t(1), t(3), t(2)))
show("kwargs", dict(a=t(1), b=t(2)))
show("callee first", t("f", print)("x", end=t("!\n")))
show("binary", t(2) + t(3) * t(4))
show("compare chain", t(1) < t(2) < t(0) < t(9))
show("and/or", (t(0) and t(1)) or t(5) and t(6))
show("not", not t(0))
show("conditional", t("yes") if t(1) else t("no"))
show("dict", {t("k1"): t("v1"), t("k2"): t("v2")})
show("list", [t(1), *t("s", [9]), t(2)])
show("subscript", t("o", [1, 2])[t("i", 0)])
show("slice", t("o", "abcdef")[t(1):t(5):t(2)])
box = {}
t("target", box)[t("key")] = t("value")
show("assign", box)
a, box[t("second")] = t("right", (1, 2))
show("unpack", box)
x = box[t("chain")] = t("v")
show("chained", (x, box))
box[t("n", "n")] = 1
box[t("aug", "n")] += t(5)
show("augmented", box["n"])


def f(a=t("default a"), *, b=t("default b")):
    return a, b


show("defaults", f())


def deco(name):
    t(f"make {name}")

    def d(fn):
        t(f"apply {name}")
        return fn

    return d


@deco("one")
@deco("two")
def g():
    pass


show("decorators")


class Base:
    pass


class C(t("base", Base), metaclass=t("meta", type)):
    t("body")
    attr = t("attr")


show("class")
show("f-string", f"{t(1)}{t(2):{t(5)}}{t(3)}")
show("attr call", t("obj", "abc").replace(t("a"), t("z")))
show("generator", list(t(x) for x in t("src", [1, 2])))
show("comprehension", [(t(i), t(j)) for i in t("A", (1, 2)) for j in t("B", (3,)) if t("c")])
show("lambda", (lambda p=t("dflt"): t("body"))())
show("raise", None)
try:
    raise t("exc", ValueError)(t("msg")) from t("cause", KeyError())
except ValueError as e:
    show("raised", repr(e.__cause__))
try:
    t("left") + t(1) + t("never")
except TypeError:
    show("error stops")
try:
    assert t(0, 0) or t("", ""), t("message")
except AssertionError as e:
    show("assert", str(e))


class W:
    def __enter__(self):
        t("enter")
        return self

    def __exit__(self, *a):
        t("exit")


with t("cm1", W()) as w1, t("cm2", W()):
    t("body")
show("with")
for i in t("iter", [1]):
    t(f"i{i}")
else:
    t("else")
show("for")
del box[t("del", "n")], t("obj", box)[t("del2", "chain")]
show("del", sorted(box))
print(t(1) in t("c", [1]), t(2) is t(3), t("x") not in t("y"))
show("membership")
val = t(0) or t("") or t([]) or t("last")
show("or value", val)
val = t(1) and t("two") and t([3])
show("and value", val)
show("mixed", [t(1) or t(2) and t(3), (t(0) or t(2)) and t(3), not t(0) or t(9)])
show("walrus", (y := t(5)) + y)
show("star call", (lambda *a, **k: (a, k))(t(1), *t("st", [2]), z=t(3), **t("kw", {"q": 4})))
show("nested call", t("f", lambda v: v)(t("g", lambda v: v)(t("arg"))))
match t("subject", (1, 2)):
    case (1, y) if t("guard1", False) or t("", False):
        pass
    case (1, y) if t("guard2"):
        show("match", y)
