# Dynamic attribute access: getattr dispatch, plugins, command patterns, __getattr__ proxies, setattr loops, vars, hasattr.
class Calculator:
    def do_add(self, a, b):
        return a + b

    def do_neg(self, a):
        return -a

    def do_help(self):
        return sorted(n[3:] for n in dir(self) if n.startswith("do_"))

    def run(self, line):
        name, *args = line.split()
        try:
            method = getattr(self, f"do_{name}")
        except AttributeError:
            return f"unknown: {name}"
        try:
            return method(*map(int, args))
        except (TypeError, ValueError) as e:
            return f"{type(e).__name__}: {e}"


c = Calculator()
for line in ("add 1 2", "neg 5", "help", "mul 2 3", "add 1", "add x y"):
    print(line, "->", c.run(line))


class Bag:
    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)

    def __repr__(self):
        return f"Bag({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"


b = Bag(x=1, y="two")
b.z = [3]
setattr(b, "w" * 2, None)
print(b, getattr(b, "x"), getattr(b, "nope", "default"), hasattr(b, "z"), hasattr(b, "q"), sorted(vars(b)), vars(b)["y"])
delattr(b, "z")
print(hasattr(b, "z"), [getattr(b, n) for n in ("x", "ww")])


class AttrDict(dict):
    def __getattr__(self, k):
        try:
            return self[k]
        except KeyError:
            raise AttributeError(f"{type(self).__name__!r} has no {k!r}") from None

    def __setattr__(self, k, v):
        self[k] = v

    def __delattr__(self, k):
        del self[k]


ad = AttrDict(a=1)
ad.b = AttrDict(c=[2])
ad.b.c.append(3)
print(ad, ad.a, ad.b.c, ad["b"]["c"], hasattr(ad, "zz"), getattr(ad, "zz", 0), ad.keys(), len(ad))
del ad.a
try:
    ad.a
except AttributeError as e:
    print("AttributeError:", e)


class Recorder:
    def __init__(self, name="r"):
        self.__dict__["name"] = name

    def __getattr__(self, k):
        return Recorder(f"{self.name}.{k}")

    def __call__(self, *a, **k):
        return Recorder(f"{self.name}({', '.join([*map(repr, a), *(f'{x}={y!r}' for x, y in k.items())])})")

    def __getitem__(self, k):
        return Recorder(f"{self.name}[{k!r}]")

    def __setattr__(self, k, v):
        print(f"{self.name}.{k} = {v!r}")

    def __add__(self, o):
        return Recorder(f"({self.name} + {o!r})")

    def __repr__(self):
        return self.name


r = Recorder("db")
print(r.table("users").where(age=5)[0].name, r + 1, r.a.b.c)
r.value = 10
r.x.y = [1]


class Money:
    units = ("eur", "usd")

    def __getattr__(self, name):
        if name.startswith("in_") and name[3:] in self.units:
            rate = {"eur": 1, "usd": 1.1}[name[3:]]
            return lambda amount: round(amount * rate, 2)
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")


print(Money().in_usd(10), Money().in_eur(3), hasattr(Money(), "in_yen"))
try:
    Money().in_yen(1)
except AttributeError as e:
    print("AttributeError:", e)
ops = {name: getattr(int, f"__{name}__") for name in ("add", "mul", "sub")}
print({n: f(6, 3) for n, f in ops.items()}, [getattr("a-b", m)("-") for m in ("split", "partition", "index", "count")], [f() for f in map(lambda n: getattr("Ab", n), ("upper", "lower", "swapcase"))])


def make_class(name, **methods):
    return type(name, (), {k: (lambda self, v=v: v) for k, v in methods.items()})


K = make_class("K", hello="hi", bye="cu")
print(K().hello(), K().bye(), K.__name__, sorted(n for n in vars(K) if not n.startswith("_")))
for target, attr in ((5, "real"), ("s", "upper"), ([], "append"), (None, "x"), (len, "__name__"), (K, "hello"), (K(), "__class__")):
    value = getattr(target, attr, "MISSING")
    print(type(target).__name__, attr, value if isinstance(value, (int, str)) else type(value).__name__)
for bad in (lambda: getattr(b), lambda: getattr(b, 1), lambda: setattr(b, "x"), lambda: getattr(b, "gone"), lambda: delattr(b, "gone"), lambda: vars(1), lambda: setattr("s", "x", 1)):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(f"{type(e).__name__}: {e}")
