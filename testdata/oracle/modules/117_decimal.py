# decimal: arithmetic, rounding, contexts, formats, errors.
import decimal
import threading
from decimal import *

D = Decimal


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print(D("0.1") + D("0.2"), D(1) / D(3), D("1.10") * D("2.20"), D("10") - D("9.99"), D(7) // D(2), D(-7) // D(2), D(-7) % D(3), divmod(D("7.5"), D(2)), D(2) ** 10, D("1.5") ** -2, D(2) ** D("0.5"), -D("1.0"), +D("-0"), abs(D("-3.2")))
for s in ("1", "-1.50", "1E+3", "1e-10", "0.000001", "0.0000001", "123456789E-5", "  12_000.5 ", "Infinity", "-inf", "nan", "sNaN12", "+.5", "5.", "0E+5", "-0.00"):
    t(lambda: (D(s), str(D(s)), D(s).as_tuple()))
for s in ("", "abc", "1.2.3", "1e", "--1", "1 2"):
    t(lambda: D(s))
t(lambda: (D(0.1), D(5), D((1, (1, 2, 3), -2)), D(D("1.0")), D(True), D.from_float(1.5), D(float("inf"))))
t(lambda: D(None))
t(lambda: D((2, (1,), 0)))
t(lambda: D(1) / 0)
t(lambda: D(0) / 0)
t(lambda: D(1) % 0)
t(lambda: D(1) // 0)
t(lambda: D("inf") - D("inf"))
t(lambda: D(1) + 0.5)
t(lambda: D(-1).sqrt())
t(lambda: int(D("nan")))
t(lambda: int(D("inf")))
t(lambda: D("1e999999") * 10)
t(lambda: D(1) < D("nan"))
t(lambda: D(10) ** 40 // 3)
for r in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(r, [str(D(x).quantize(D("1"), rounding=r)) for x in ("2.5", "-2.5", "1.5", "0.4", "-0.6", "5.1", "3.0")])
t(lambda: (D("3.14159").quantize(D("0.01")), D("1e3").quantize(D("1")), D("2.675").quantize(D(".01"), ROUND_HALF_UP), D("1.23").quantize(D("1e-5"))))
t(lambda: D("1e30").quantize(D("0.01")))
t(lambda: (round(D("2.675"), 2), round(D("2.5")), round(D("3.5")), round(D("1234"), -2), int(D("-3.9")), float(D("1.25")), bool(D("0.0")), D("12.00").normalize(), D("1200").normalize(), D("3.7").to_integral_value()))
t(lambda: (D(2).sqrt(), D(100).sqrt(), D("0.01").sqrt(), D(1).exp(), D(2).ln(), D(10).ln(), D(1000).log10(), D(2).log10(), D("-2.5").exp(), D("0.5") ** D("0.5"), D("1.1") ** 100))
t(lambda: (D("1.0") == D("1.00"), D("0.5") == 0.5, D("0.1") == 0.1, D(3) == 3, D(1) < 2, D(2) > 1.5, D("nan") == D("nan"), hash(D("0.5")) == hash(0.5), hash(D(3)) == hash(3), D("1.0").compare(D(2)), max(D(1), D(3), 2), sorted([D(3), D("1.5"), 2])))
t(lambda: (D("123.4500").adjusted(), D("1e5").as_integer_ratio(), D("-0.25").as_integer_ratio(), D("1.5").is_signed(), D("inf").is_infinite(), D("nan").is_nan(), D(0).is_zero(), D("1.20").same_quantum(D("3.45")), D(5).copy_sign(D(-1)), D("1234567").to_eng_string(), D("1.5E+10").to_eng_string(), D(7).remainder_near(4), D(2).fma(3, 4), D(1).max(D(2)), D(5).scaleb(-2)))
for spec in ("", ".2f", "10.2f", "<10", "^10", ">+10.1f", ",.2f", "e", ".3e", "g", ".3g", "%", ".1%", "010.2f", "*^12", ".0f", " "):
    print(spec, "|" + format(D("1234.5678"), spec) + "|", "|" + format(D("-0.00012"), spec) + "|")
c = getcontext()
print(c, c.prec, c.rounding)
c.prec = 6
print(D(1) / 7, D("1234567") + 0, D("123456.78") + D("0.1"), +D("3.14159265"), D(2).sqrt(), sum([D("0.1")] * 10), D("1e10") + 1)
print(c.flags[Inexact], c.flags[DivisionByZero], [s.__name__ for s in c.flags if c.flags[s]])
c.clear_flags()
with localcontext() as ctx:
    ctx.prec = 3
    ctx.rounding = ROUND_UP
    ctx.traps[DivisionByZero] = False
    print(D(1) / 3, D(1) / 0, D(-1) / 0, getcontext().prec)
with localcontext(prec=10):
    print(D(1) / 3)
print(getcontext().prec, D(1) / 3)
with localcontext(Context(prec=4, traps=[Inexact])):
    t(lambda: D(1) / 3)
    t(lambda: D(1) / 4)
t(lambda: setattr(c, "prec", 0))
t(lambda: Context(prec=5).create_decimal("1.23456789"))
t(lambda: (Context(prec=5).divide(1, 3), Context(prec=4).add(D("1.2345"), 1), Context(prec=3).sqrt(D(2)), ExtendedContext.divide(D(1), D(0)), BasicContext.prec))
seen = []
th = threading.Thread(target=lambda: seen.append((getcontext().prec, D(1) / 3)))
th.start()
th.join()
print(seen, getcontext().prec)
c.prec = 28
print(D("0.1") * 3 - D("0.3"), sum(D(str(x)) for x in (0.1, 0.2, 0.3)), D("19.99") * 3, (D("100") * D("0.0825")).quantize(D("0.01")), 5 + D("1.5"), 2 * D("1.5"), 1 - D("0.9"), 10 / D(4), 7 % D(4), 2 ** D(3), D(10) ** -3)
from fractions import Fraction
t(lambda: (Fraction(D("0.25")), D("0.5") == Fraction(1, 2), D("0.5") < Fraction(2, 3)))
import statistics
t(lambda: (statistics.mean([D("0.5"), D("0.75")]), statistics.median([D(1), D(2)])))
class Money(Decimal):
    pass
print(repr(Money("1.5")), type(Money("1") + 1).__name__, isinstance(D(1), Decimal), D.__module__, DecimalTuple(0, (1,), 0))
