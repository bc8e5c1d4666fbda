"""Exact quotients of whole numbers.

    >>> Fraction(1, 3) + Fraction(1, 6)
    Fraction(1, 2)
"""
import math
import numbers
import re

__all__ = ["Fraction"]

_FORMAT = re.compile(r"""\s*([-+]?)(?=\d|\.\d)(\d*|\d+(?:_\d+)*)(?:(?:\s*/\s*(\d+(?:_\d+)*))?|(?:\.(\d*|\d+(?:_\d+)*))?(?:[Ee]([-+]?\d+(?:_\d+)*))?)\s*\Z""")


class Fraction(numbers.Rational):
    """A quotient in lowest terms: Fraction(1, 3), Fraction("1/3"), Fraction(0.5)."""
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if type(numerator) is int is type(denominator):
            n, d = numerator, denominator
        elif denominator is None:
            n, d = _parts(numerator)
        elif _is_rational(numerator) and _is_rational(denominator):
            n = numerator.numerator * denominator.denominator
            d = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        g = math.gcd(n, d)
        return cls._made(n // (-g if d < 0 else g), abs(d) // g)

    @classmethod
    def _made(cls, n, d):
        self = super().__new__(cls)
        self._numerator, self._denominator = n, d
        return self

    @classmethod
    def from_float(cls, f):
        """Return the fraction that a float is."""
        if not isinstance(f, (int, float)):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls._made(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Return the fraction that a Decimal is."""
        return cls._made(*dec.as_integer_ratio())

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)

    def is_integer(self):
        """Tell whether it is a whole number."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return numerator and denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """Return the fraction closest to it whose denominator is no larger."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Continued fractions: the convergents p1/q1 come closer and closer.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            if q0 + a * q1 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q0 + a * q1
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._made(p1, q1)
        return Fraction._made(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def __format__(self, spec):
        if not spec:
            return str(self)
        if spec[-1] not in "eEfFgG%":
            return format(str(self), spec)
        m = re.match(r"(?:(.)?([<>=^]))?([-+ ]?)(#?)(0?)(\d*)([,_]?)(?:\.(\d+))?([fF%])\Z", spec)
        if not m:
            return format(float(self), spec)
        digits = int(m[8]) if m[8] else 6
        scaled = abs(self) * (100 if m[9] == "%" else 1) * 10**digits
        text = str(round(scaled)).rjust(digits + 1, "0")
        whole, rest = (text[:-digits], "." + text[-digits:]) if digits else (text, "." if m[4] else "")
        whole = format(int(whole), m[7]) if m[7] else whole
        sign = "-" if self._numerator < 0 else "" if m[3] in ("", "-") else m[3]
        body = whole + rest + ("%" if m[9] == "%" else "")
        width, align, fill = int(m[6] or 0), m[2] or (">" if not m[5] else "="), m[1] or ("0" if m[5] else " ")
        gap = fill * (width - len(sign) - len(body))
        if align == "=":
            return sign + gap + body
        text = sign + body
        return gap + text if align == ">" else text + gap if align == "<" else gap[:len(gap) // 2] + text + gap[len(gap) // 2:]

    def __add__(self, other):
        return _combined(self, other, lambda a, b, c, d: (a * d + c * b, b * d), float.__add__, complex.__add__)

    def __radd__(self, other):
        return _combined(other, self, lambda a, b, c, d: (a * d + c * b, b * d), float.__add__, complex.__add__)

    def __sub__(self, other):
        return _combined(self, other, lambda a, b, c, d: (a * d - c * b, b * d), float.__sub__, complex.__sub__)

    def __rsub__(self, other):
        return _combined(other, self, lambda a, b, c, d: (a * d - c * b, b * d), float.__sub__, complex.__sub__)

    def __mul__(self, other):
        return _combined(self, other, lambda a, b, c, d: (a * c, b * d), float.__mul__, complex.__mul__)

    def __rmul__(self, other):
        return _combined(other, self, lambda a, b, c, d: (a * c, b * d), float.__mul__, complex.__mul__)

    def __truediv__(self, other):
        return _combined(self, other, _quotient, float.__truediv__, complex.__truediv__)

    def __rtruediv__(self, other):
        return _combined(other, self, _quotient, float.__truediv__, complex.__truediv__)

    def __floordiv__(self, other):
        return _whole(self, other, lambda a, b, c, d: a * d // (b * c), float.__floordiv__)

    def __rfloordiv__(self, other):
        return _whole(other, self, lambda a, b, c, d: a * d // (b * c), float.__floordiv__)

    def __mod__(self, other):
        return _combined(self, other, lambda a, b, c, d: (a * d % (c * b), b * d), float.__mod__, None)

    def __rmod__(self, other):
        return _combined(other, self, lambda a, b, c, d: (a * d % (c * b), b * d), float.__mod__, None)

    def __divmod__(self, other):
        whole = self // other
        return NotImplemented if whole is NotImplemented else (whole, self % other)

    def __rdivmod__(self, other):
        return other // self, other % self

    def __pow__(self, other, modulo=None):
        if modulo is not None:
            return NotImplemented
        if _is_rational(other):
            if other.denominator != 1:
                return float(self) ** float(other)
            n, d, power = self._numerator, self._denominator, other.numerator
            if power >= 0:
                return Fraction._made(n**power, d**power)
            if n == 0:
                raise ZeroDivisionError(f"Fraction({d ** -power}, 0)")
            if n < 0:
                n, d = -n, -d
            return Fraction._made(d**-power, n**-power)
        return float(self) ** other if isinstance(other, (float, complex)) else NotImplemented

    def __rpow__(self, other, modulo=None):
        if modulo is not None:
            return NotImplemented
        if self._denominator == 1 and self._numerator >= 0:
            return other**self._numerator
        if _is_rational(other):
            return Fraction(other.numerator, other.denominator) ** self
        return other ** float(self)

    def __pos__(self):
        return Fraction._made(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction._made(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction._made(abs(self._numerator), self._denominator)

    def __int__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    __trunc__ = __int__

    def __float__(self):
        return self._numerator / self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 == self._denominator:
                return whole + whole % 2
            return whole + (rest * 2 > self._denominator)
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, 2**61 - 1)
        except ValueError:
            value = 314159
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        value = value if self._numerator >= 0 else -value
        return -2 if value == -1 else value

    def __eq__(self, other):
        if _is_rational(other):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, complex) and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            return 0.0 == other if math.isnan(other) or math.isinf(other) else self == Fraction._made(*other.as_integer_ratio())
        return NotImplemented

    def _compared(self, other, order):
        if _is_rational(other):
            return order(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return order(0.0, other)
            return self._compared(Fraction._made(*other.as_integer_ratio()), order)
        return NotImplemented

    def __lt__(self, other):
        return self._compared(other, int.__lt__ if not isinstance(other, float) or math.isfinite(other) else float.__lt__)

    def __gt__(self, other):
        return self._compared(other, int.__gt__ if not isinstance(other, float) or math.isfinite(other) else float.__gt__)

    def __le__(self, other):
        return self._compared(other, int.__le__ if not isinstance(other, float) or math.isfinite(other) else float.__le__)

    def __ge__(self, other):
        return self._compared(other, int.__ge__ if not isinstance(other, float) or math.isfinite(other) else float.__ge__)

    def __bool__(self):
        return bool(self._numerator)

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _is_rational(x):
    return type(x) is int or type(x) is Fraction or isinstance(x, numbers.Rational)


def _parts(value):
    """Return numerator and denominator of what Fraction() takes as its only argument."""
    if _is_rational(value):
        return value.numerator, value.denominator
    if isinstance(value, str):
        m = _FORMAT.match(value)
        if m is None:
            raise ValueError(f"Invalid literal for Fraction: {value!r}")
        sign, whole, below, decimals, power = m.groups()
        n, d = int(whole or "0"), 1
        if below:
            d = int(below)
        if decimals:
            decimals = decimals.replace("_", "")
            n, d = n * 10 ** len(decimals) + int(decimals), 10 ** len(decimals)
        if power:
            shift = 10 ** abs(int(power))
            n, d = (n * shift, d) if int(power) >= 0 else (n, d * shift)
        return -n if sign == "-" else n, d
    if hasattr(value, "as_integer_ratio"):
        return value.as_integer_ratio()
    raise TypeError("argument should be a string or a Rational instance")


def _quotient(a, b, c, d):
    n, m = a * d, b * c
    if m == 0:
        raise ZeroDivisionError(f"Fraction({n}, 0)")
    return n, m


def _combined(x, y, exact, inexact, with_complex):
    """Do an operation exactly with rational numbers, else with floats."""
    if _is_rational(x) and _is_rational(y):
        n, d = exact(x.numerator, x.denominator, y.numerator, y.denominator)
        g = math.gcd(n, d)
        return Fraction._made(n // (-g if d < 0 else g), abs(d) // g)
    if isinstance(x, float) or isinstance(y, float):
        return inexact(float(x), float(y)) if isinstance(x, (float, numbers.Rational)) and isinstance(y, (float, numbers.Rational)) else NotImplemented
    if with_complex and (isinstance(x, complex) or isinstance(y, complex)):
        return with_complex(complex(x), complex(y))
    return NotImplemented


def _whole(x, y, exact, inexact):
    if _is_rational(x) and _is_rational(y):
        return exact(x.numerator, x.denominator, y.numerator, y.denominator)
    return inexact(float(x), float(y)) if isinstance(x, float) or isinstance(y, float) else NotImplemented
