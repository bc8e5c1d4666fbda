# fractions and numbers.
import math
import numbers
from fractions import Fraction as F


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for args in ((), (3,), (6, 4), (-6, 4), (6, -4), ("3/4",), (" -3/4 ",), ("1.25",), ("1e3",), ("-.5e-2",), (0.5,), (1.1,), (F(1, 2), F(3, 4)), (True,), (1, 0), ("1/0",), ("x",), (1.5, 2), ("1_000/3",), ("3 / 4",), (None,), (float("nan"),), (float("inf"),)):
    t(lambda: F(*args))
a, b = F(1, 3), F(-5, 7)
t(lambda: (a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), -a, +a, abs(b), a ** 2, a ** -2, b ** 3, a ** 0.5, F(4) ** F(1, 2), 2 ** F(3), 2 ** F(1, 2), F(0) ** 0))
t(lambda: (a + 1, 1 + a, a - 1, 1 - a, a * 2, 2 * a, a / 2, 2 / a, 7 // a, 7 % a, a + 0.5, 0.5 + a, a * 1j, 2.0 // a))
t(lambda: (a < b, a > b, a == F(2, 6), a == 1 / 3, F(1, 2) == 0.5, F(2) == 2, a < 0.5, a >= 1, 1 < a, F(1, 2) != 0.5, F(3) == 3 + 0j, a < float("inf"), a == float("nan")))
t(lambda: (hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), {F(1, 2): 1}[F(2, 4)], bool(F(0)), bool(a)))
t(lambda: (str(a), str(F(4)), repr(b), f"{a}", f"{a:.3f}", f"{F(22, 7):10.2f}|", f"{F(1, 8):%}", f"{F(-1, 3):+.2f}", f"{F(123456, 7):,.2f}", f"{F(1, 2):>8}"))
t(lambda: (int(F(7, 2)), int(F(-7, 2)), float(a), round(F(5, 2)), round(F(7, 2)), round(F(-5, 2)), round(F(22, 7), 2), round(F(12345), -2), math.floor(b), math.ceil(b), math.trunc(b), complex(a)))
t(lambda: (a.numerator, a.denominator, a.as_integer_ratio(), a.is_integer(), F(4, 2).is_integer(), F.from_float(0.75), F(math.pi).limit_denominator(100), F(math.pi).limit_denominator(10), F("3.14159").limit_denominator(), F(1, 3).limit_denominator(2)))
t(lambda: 1 / F(0))
t(lambda: F(0) ** -1)
t(lambda: F.from_float("x"))
t(lambda: a < "x")
t(lambda: a + "x")
t(lambda: F(1).limit_denominator(0))
t(lambda: sum([F(1, n) for n in range(1, 11)]))
t(lambda: (min(a, b), max([a, b, 0]), sorted([F(1, 2), 0.25, 1])))
for x in (1, 1.5, 1j, F(1, 2), True, "x"):
    print(repr(x), [isinstance(x, k) for k in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)])
print(issubclass(int, numbers.Integral), issubclass(float, numbers.Rational), F.__mro__[1].__name__)
t(lambda: numbers.Real())
import statistics
t(lambda: (statistics.mean([F(1, 2), F(1, 3)]), statistics.median([F(1, 2), F(1, 3)])))
