# Arithmetic, comparison, container and conversion special methods.
class Vec:
    def __init__(self, *c):
        self.c = c

    def __repr__(self):
        return f"Vec{self.c}"

    def __add__(self, o):
        if not isinstance(o, Vec):
            return NotImplemented
        return Vec(*(a + b for a, b in zip(self.c, o.c)))

    def __radd__(self, o):
        return self if o == 0 else NotImplemented

    def __sub__(self, o):
        return Vec(*(a - b for a, b in zip(self.c, o.c)))

    def __mul__(self, k):
        return Vec(*(a * k for a in self.c)) if isinstance(k, (int, float)) else sum(a * b for a, b in zip(self.c, k.c))

    __rmul__ = __mul__

    def __matmul__(self, o):
        return ("matmul", o)

    def __truediv__(self, k):
        return Vec(*(a / k for a in self.c))

    def __floordiv__(self, k):
        return Vec(*(a // k for a in self.c))

    def __mod__(self, k):
        return Vec(*(a % k for a in self.c))

    def __divmod__(self, k):
        return self // k, self % k

    def __pow__(self, k, mod=None):
        return ("pow", k, mod)

    def __neg__(self):
        return Vec(*(-a for a in self.c))

    def __pos__(self):
        return self

    def __abs__(self):
        return sum(a * a for a in self.c) ** 0.5

    def __invert__(self):
        return Vec(*reversed(self.c))

    def __eq__(self, o):
        return isinstance(o, Vec) and self.c == o.c

    def __hash__(self):
        return hash(self.c)

    def __lt__(self, o):
        return abs(self) < abs(o)

    def __le__(self, o):
        return abs(self) <= abs(o)

    def __bool__(self):
        return any(self.c)

    def __len__(self):
        return len(self.c)

    def __getitem__(self, i):
        return self.c[i]

    def __contains__(self, x):
        return x in self.c

    def __iter__(self):
        return iter(self.c)

    def __call__(self, *args):
        return ("called", args)

    def __int__(self):
        return int(self.c[0])

    def __float__(self):
        return float(self.c[0])

    def __round__(self, n=None):
        return Vec(*(round(a, n) for a in self.c))

    def __index__(self):
        return 2

    def __format__(self, spec):
        return "<" + ",".join(format(a, spec) for a in self.c) + ">"

    def __and__(self, o):
        return ("and", o)

    def __or__(self, o):
        return ("or", o)

    def __xor__(self, o):
        return ("xor", o)

    def __lshift__(self, o):
        return ("lshift", o)

    def __rshift__(self, o):
        return ("rshift", o)


a, b = Vec(3, 4), Vec(1, 2)
print(a + b, a - b, a * 2, 2 * a, a * b, a @ 1, a / 2, a // 2, a % 2, divmod(a, 2), a**2, pow(a, 2, 5))
print(-a, +a, abs(a), ~a, a == Vec(3, 4), a != b, a < b, a > b, a <= b, a >= b, hash(a) == hash(Vec(3, 4)))
print(bool(Vec(0, 0)), bool(a), len(a), a[0], a[-1], a[:1], 3 in a, 9 not in a, list(a), tuple(a), [*a], max(a), sum(a))
print(a(1, 2), int(a), float(a), round(Vec(1.26, 2.71), 1), round(Vec(1.5,)), [10, 20, 30][a], "abc"[b], hex(a), range(a))
print(f"{a:.1f} {a}", format(a, "03d"), a & 1, a | 1, a ^ 1, a << 1, a >> 1, sum([a, b]), sorted([a, b]), min(a, b), {a: "v"}[Vec(3, 4)])
x, y = a
print(x, y, str(a), repr([a]))


class Acc:
    def __init__(self):
        self.log = []

    def __iadd__(self, o):
        self.log.append(("iadd", o))
        return self

    def __imul__(self, o):
        self.log.append(("imul", o))
        return self

    def __ior__(self, o):
        self.log.append(("ior", o))
        return self


acc = same = Acc()
acc += 1
acc *= 2
acc |= 3
print(acc.log, acc is same)
a += b
print(a)


class R:
    def __radd__(self, o):
        return ("radd", o)

    def __rsub__(self, o):
        return ("rsub", o)

    def __rtruediv__(self, o):
        return ("rtruediv", o)

    def __rpow__(self, o):
        return ("rpow", o)

    def __rmod__(self, o):
        return ("rmod", o)

    def __rfloordiv__(self, o):
        return ("rfloordiv", o)


r = R()
print(1 + r, "s" + r, 2 - r, 3 / r, 4**r, 5 % r, 6 // r, [] + r, None + r)
for f in (lambda: a + 1, lambda: a + "x", lambda: r + 1, lambda: r * 2, lambda: -r, lambda: r < r, lambda: r[0], lambda: len(r), lambda: r(), lambda: 1 in r, lambda: int(r), lambda: iter(r), lambda: "%d" % r,
          lambda: a < 5):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__ + ":", e)
