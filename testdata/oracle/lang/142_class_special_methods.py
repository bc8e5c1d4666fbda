# Less common special methods: __missing__, __length_hint__, __class_getitem__, __reversed__, __sizeof__, __dir__, __instancecheck__, __getnewargs__-free copying, __bool__ order.
class D(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]


d = D(a=1)
print(d["a"], d["zz"], d, d.get("q"), "q" in d)


class Hint:
    def __length_hint__(self):
        return 10

    def __iter__(self):
        return iter([1, 2])


print(list(Hint()), sum(Hint()))


class Gen:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


print(Gen[int], Gen["x", 1])


class Rev:
    def __reversed__(self):
        return "anything"

    def __dir__(self):
        return ["zeta", "alpha"]


print(reversed(Rev()), dir(Rev()))


class Truth:
    def __init__(self, b, n):
        self.b, self.n = b, n

    def __bool__(self):
        return self.b

    def __len__(self):
        return self.n


print(bool(Truth(False, 5)), bool(Truth(True, 0)), "yes" if Truth(False, 1) else "no", not Truth(True, 0), [x.n for x in filter(None, [Truth(True, 1), Truth(False, 2)])])


class Cmp:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        print("lt", end=" ")
        return self.v < o.v

    def __gt__(self, o):
        print("gt", end=" ")
        return self.v > o.v

    def __eq__(self, o):
        print("eq", end=" ")
        return self.v == o.v


a, b = Cmp(1), Cmp(2)
print(a < b, a > b, a == b, a != b, max(a, b).v, min(a, b).v, sorted([b, a])[0].v, (a, 1) < (b, 0), [a] == [Cmp(1)], a in [b, a])


class Reflect:
    def __gt__(self, o):
        return f"gt {o}"

    def __ge__(self, o):
        return f"ge {o}"

    def __rmul__(self, o):
        return f"rmul {o}"

    def __rfloordiv__(self, o):
        return f"rfloordiv {o}"

    def __rand__(self, o):
        return f"rand {o}"

    def __rlshift__(self, o):
        return f"rlshift {o}"

    def __rdivmod__(self, o):
        return f"rdivmod {o}"

    def __rmatmul__(self, o):
        return f"rmatmul {o}"


r = Reflect()
print(1 < r, 1 <= r, 3 * r, [1] * r, 5 // r, 6 & r, 1 << r, divmod(9, r), 2 @ r)


class Base:
    def __add__(self, o):
        return "Base.add"

    def __radd__(self, o):
        return "Base.radd"


class Derived(Base):
    def __radd__(self, o):
        return "Derived.radd"


class NotImpl:
    def __add__(self, o):
        return NotImplemented

    def __eq__(self, o):
        return NotImplemented

    def __lt__(self, o):
        return NotImplemented


print(Base() + Derived(), Derived() + Base(), Base() + Base(), 1 + Derived(), NotImpl() + Base(), NotImpl() == NotImpl(), NotImpl() != 1)
for f in (lambda: NotImpl() + 1, lambda: NotImpl() < NotImpl(), lambda: NotImpl() + NotImpl(), lambda: 1 + NotImpl()):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)


class InPlace:
    def __init__(self):
        self.ops = []

    def __getattr__(self, name):
        raise AttributeError(name)

    def __iadd__(self, o):
        self.ops.append(f"+={o}")
        return self

    def __isub__(self, o):
        return NotImplemented

    def __sub__(self, o):
        return f"plain minus {o}"

    def __itruediv__(self, o):
        self.ops.append("/=")
        return self

    def __ilshift__(self, o):
        self.ops.append("<<=")
        return self

    def __ipow__(self, o):
        self.ops.append("**=")
        return self

    def __imatmul__(self, o):
        self.ops.append("@=")
        return self


x = InPlace()
x += 1
x /= 2
x <<= 3
x **= 4
x @= 5
print(x.ops)
x -= 1
print(x)


class Callable:
    def __call__(self, *a, **k):
        return a, k

    def method(self):
        return "m"


c = Callable()
print(c(1, x=2), callable(c), callable(Callable), list(map(c, [1])), c.__call__(5), Callable.__call__(c, 6), type(c).__call__ is Callable.__call__)
print(c.method == c.method, c.method is c.method, hash(c.method) == hash(c.method), {c.method: 1}[c.method], c.method != Callable().method)


class Index:
    def __index__(self):
        return 1


print([10, 20][Index()], "abc"[Index():], range(5)[Index()], list(range(Index(), 3)), "%d" % Index(), bytes(Index()), [0] * Index(), hex(Index()), round(2.345, Index()), int(Index()))
