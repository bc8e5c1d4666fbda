# Vector and Fraction classes with full operator protocols.
from math import gcd, hypot


class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vector({self.x!r}, {self.y!r})"

    def __abs__(self):
        return hypot(self.x, self.y)

    def __bool__(self):
        return bool(self.x or self.y)

    def __add__(self, o):
        return Vector(self.x + o.x, self.y + o.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    def __rmul__(self, k):
        return self * k

    def __neg__(self):
        return self * -1

    def __iter__(self):
        yield self.x
        yield self.y

    def __eq__(self, o):
        return tuple(self) == tuple(o)

    def __hash__(self):
        return hash((self.x, self.y))

    def __format__(self, spec):
        if spec.endswith("p"):
            return f"<{abs(self):{spec[:-1]}}>"
        return "(" + ", ".join(format(c, spec) for c in self) + ")"


class Fraction:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        g = gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g

    @classmethod
    def parse(cls, text):
        n, _, d = text.partition("/")
        return cls(int(n), int(d or 1))

    def _coerce(self, o):
        return o if isinstance(o, Fraction) else Fraction(o) if isinstance(o, int) else NotImplemented

    def __add__(self, o):
        if (o := self._coerce(o)) is NotImplemented:
            return o
        return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __sub__(self, o):
        return self + -self._coerce(o)

    def __rsub__(self, o):
        return -self + o

    def __neg__(self):
        return Fraction(-self.n, self.d)

    def __mul__(self, o):
        o = self._coerce(o)
        return Fraction(self.n * o.n, self.d * o.d)

    __rmul__ = __mul__

    def __truediv__(self, o):
        o = self._coerce(o)
        return Fraction(self.n * o.d, self.d * o.n)

    def __eq__(self, o):
        o = self._coerce(o)
        return o is not NotImplemented and (self.n, self.d) == (o.n, o.d)

    def __lt__(self, o):
        o = self._coerce(o)
        return self.n * o.d < o.n * self.d

    def __float__(self):
        return self.n / self.d

    def __int__(self):
        return self.n // self.d

    def __hash__(self):
        return hash((self.n, self.d))

    def __repr__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)


v = Vector(3, 4)
print(v, abs(v), v + Vector(1, 1), v * 2, 3 * v, -v, bool(Vector()), v == Vector(3, 4), {v: 1}[Vector(3, 4)], f"{v:.1f} {v:.2fp} {v}", [*v], sum([v, v], Vector()))
half, third = Fraction(1, 2), Fraction.parse("2/6")
print(half + third, half - third, half * third, half / third, half + 1, 2 + half, 1 - half, 3 * third, -half, float(third), int(Fraction(7, 2)), half == Fraction(2, 4), half == 0.5, half < third)
print(sum([half, third]), sorted([half, third, Fraction(-1, 4)]), max(half, third), Fraction(3, -6), {half: "a"}[Fraction(5, 10)], Fraction(4, 2))
for f in (lambda: Fraction(1, 0), lambda: half / 0, lambda: half + "x", lambda: half < "x", lambda: Fraction.parse("a/b"), lambda: setattr(v, "z", 1)):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
h = Fraction(0)
for i in range(1, 11):
    h += Fraction(1, i)
print("H10 =", h, f"{float(h):.6f}")
