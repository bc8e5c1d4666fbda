# A polynomial class with formatting, arithmetic, calculus, evaluation.
class Poly:
    def __init__(self, *coeffs):
        c = list(coeffs)
        while len(c) > 1 and c[-1] == 0:
            c.pop()
        self.c = tuple(c) or (0,)

    @classmethod
    def from_roots(cls, *roots):
        p = cls(1)
        for r in roots:
            p *= cls(-r, 1)
        return p

    @property
    def degree(self):
        return len(self.c) - 1

    def __call__(self, x):
        result = 0
        for a in reversed(self.c):
            result = result * x + a
        return result

    def __add__(self, o):
        o = o if isinstance(o, Poly) else Poly(o)
        n = max(len(self.c), len(o.c))
        return Poly(*(self[i] + o[i] for i in range(n)))

    __radd__ = __add__

    def __neg__(self):
        return Poly(*(-a for a in self.c))

    def __sub__(self, o):
        return self + -(o if isinstance(o, Poly) else Poly(o))

    def __mul__(self, o):
        o = o if isinstance(o, Poly) else Poly(o)
        out = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c):
                out[i + j] += a * b
        return Poly(*out)

    __rmul__ = __mul__

    def __divmod__(self, o):
        if o == Poly(0):
            raise ZeroDivisionError("polynomial division by zero")
        rem, quot = list(self.c), [0] * max(len(self.c) - len(o.c) + 1, 1)
        while len(rem) >= len(o.c) and any(rem):
            k = rem[-1] / o.c[-1]
            shift = len(rem) - len(o.c)
            quot[shift] = k
            for i, b in enumerate(o.c):
                rem[shift + i] -= k * b
            rem.pop()
        return Poly(*quot), Poly(*rem)

    def __pow__(self, n):
        out = Poly(1)
        for _ in range(n):
            out = out * self
        return out

    def __getitem__(self, i):
        return self.c[i] if 0 <= i < len(self.c) else 0

    def __eq__(self, o):
        return isinstance(o, Poly) and self.c == o.c

    def __hash__(self):
        return hash(self.c)

    def __str__(self):
        parts = []
        for i in range(self.degree, -1, -1):
            a = self.c[i]
            if a == 0 and self.degree > 0:
                continue
            sign = "-" if a < 0 else "+"
            mag = abs(a)
            body = "" if mag == 1 and i else f"{mag:g}"
            body += {0: "", 1: "x"}.get(i, f"x^{i}")
            parts.append((sign, body))
        head, *tail = parts
        return ("-" if head[0] == "-" else "") + head[1] + "".join(f" {s} {b}" for s, b in tail)

    def __repr__(self):
        return f"Poly{self.c}"

    def derivative(self):
        return Poly(*(i * a for i, a in enumerate(self.c) if i)) if self.degree else Poly(0)

    def integral(self, k=0):
        return Poly(k, *(a / (i + 1) for i, a in enumerate(self.c)))

    def root(self, x, eps=1e-12):
        d = self.derivative()
        for step in range(100):
            fx = self(x)
            if abs(fx) < eps:
                return x, step
            x -= fx / d(x)
        raise ArithmeticError("no convergence")


p, q = Poly(-1, 0, 3, 2), Poly(1, 1)
print(p, "|", q, "|", repr(p), p.degree, p(2), p(0.5), [p(x) for x in range(-2, 3)])
print(p + q, p - q, p * q, 2 * q, q + 1, 1 + q, -p, q**3, sep=" | ")
print(*divmod(p, q), sep=" rem ")
print(p.derivative(), p.integral(), p.derivative().derivative().derivative().derivative(), Poly.from_roots(1, 2, 3), Poly(), Poly(0, 0), sep=" | ")
root, steps = Poly(-2, 0, 1).root(1.0)
print(f"{root:.10f} in {steps} steps", p == Poly(-1, 0, 3, 2, 0), {q: "key"}[Poly(1, 1)], p[2], p[99])
for f in (lambda: divmod(p, Poly(0)), lambda: Poly(1, 0, 1).root(0.5), lambda: p + "x", lambda: Poly(5).derivative()(1) / 0):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
