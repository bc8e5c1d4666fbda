"""Decimal numbers of any precision, by the General Decimal Arithmetic Specification.

    >>> Decimal("0.1") + Decimal("0.2")
    Decimal('0.3')
"""
import _tailorbird
import math as _math
import sys as _sys
from _decimal import Number as _Number, digits as _digits, fits as _fits, made as _made, minus as _minus, order as _order_of
from _decimal import parsed as _quickly_parsed, plus as _plus, text as _text, times as _times, use as _use
from decimal._context import *
from decimal._context import _SIGNALS


def _round_up(negative, coefficient, rest, unit, mode):
    """Tell whether a coefficient goes up when rest/unit is cut off."""
    if mode == ROUND_HALF_EVEN:
        return 2 * rest > unit or 2 * rest == unit and coefficient & 1
    if mode == ROUND_HALF_UP:
        return 2 * rest >= unit
    if mode == ROUND_HALF_DOWN:
        return 2 * rest > unit
    if mode == ROUND_UP:
        return True
    if mode == ROUND_CEILING:
        return not negative
    if mode == ROUND_FLOOR:
        return negative
    return mode == ROUND_05UP and coefficient % 5 == 0


def _cut(negative, n, digits, mode):
    """Return n without its last digits, rounded, and whether any of them was not zero."""
    unit = 10**digits
    q, r = divmod(n, unit)
    return q + bool(r and _round_up(negative, q, r, unit, mode)), r != 0


class Decimal(_Number):
    """A decimal number: a sign, an int of its digits and an exponent; or an infinity, or NaN."""
    __slots__ = ()

    def __new__(cls, value="0", context=None):
        if isinstance(value, str):
            found = _quickly_parsed(cls, value)
            return _parsed(cls, value, context) if found is None else found
        if isinstance(value, int):
            return _made(value < 0, abs(value), 0, cls=cls)
        if isinstance(value, Decimal):
            return value if cls is Decimal and type(value) is Decimal else _made(value._negative, value._n, value._exp, value._special, cls)
        if isinstance(value, float):
            (context or getcontext())._signal(FloatOperation)
            return cls.from_float(value)
        if isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError("argument must be a sequence of length 3")
            sign, digits, exp = value
            if sign not in (0, 1):
                raise ValueError("sign must be an integer with the value 0 or 1")
            if any(not isinstance(d, int) or not 0 <= d <= 9 for d in digits):
                raise ValueError("coefficient must be a tuple of digits")
            n = int("".join(map(str, digits)) or "0")
            if exp == "F":
                return _made(sign, 0, 0, "F", cls)
            return _made(sign, n, 0, exp, cls) if exp in ("n", "N") else _made(sign, n, exp, cls=cls)
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")

    @classmethod
    def from_float(cls, f, /):
        """Return the number that a float is, with all its digits."""
        if isinstance(f, int):
            return _made(f < 0, abs(f), 0, cls=cls)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        if _math.isinf(f) or _math.isnan(f):
            return cls(repr(f))
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        return _made(_math.copysign(1.0, f) < 0, n * 5**k, -k, cls=cls)

    @classmethod
    def from_number(cls, number, /):
        """Return the number that an int, float or Decimal is."""
        return cls(number)

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        """Return the number itself."""
        return self

    def as_tuple(self):
        """Return sign, digits and exponent."""
        digits = tuple(map(int, str(self._n))) if self._special in ("", "F") or self._n else ()
        from decimal import DecimalTuple
        return DecimalTuple(int(self._negative), digits, self._special or self._exp)

    def as_integer_ratio(self):
        """Return the number as a quotient of ints."""
        if self._special:
            raise (OverflowError if self._special == "F" else ValueError)(
                f"cannot convert {'Infinity' if self._special == 'F' else 'NaN'} to integer ratio")
        n, d = self._n * 10**max(self._exp, 0), 10**max(-self._exp, 0)
        g = _math.gcd(n, d)
        return (-n if self._negative else n) // g, d // g

    def is_nan(self):
        """Tell whether it is NaN."""
        return self._special in ("n", "N")

    def is_qnan(self):
        """Tell whether it is a quiet NaN."""
        return self._special == "n"

    def is_snan(self):
        """Tell whether it is a signaling NaN."""
        return self._special == "N"

    def is_infinite(self):
        """Tell whether it is infinite."""
        return self._special == "F"

    def is_finite(self):
        """Tell whether it is neither infinite nor NaN."""
        return not self._special

    def is_zero(self):
        """Tell whether it is 0."""
        return not self._special and self._n == 0

    def is_signed(self):
        """Tell whether it has a minus."""
        return bool(self._negative)

    def is_normal(self, context=None):
        """Tell whether it is finite, not 0 and its exponent is not below Emin."""
        return bool(not self._special and self._n and self.adjusted() >= (context or getcontext()).Emin)

    def is_subnormal(self, context=None):
        """Tell whether its exponent is below Emin."""
        return bool(not self._special and self._n and self.adjusted() < (context or getcontext()).Emin)

    def is_canonical(self):
        """Return True."""
        return True

    def canonical(self):
        """Return the number itself."""
        return self

    def adjusted(self):
        """Return the exponent of the first digit."""
        return 0 if self._special else self._exp + _digits(self._n) - 1

    def radix(self):
        """Return 10."""
        return Decimal(10)

    def _rounded(self, c):
        """Return the number as a context allows it."""
        if _fits(self, c) and type(self) is Decimal:
            return self
        if self._special:
            return self if self._special != "N" else c._signal(InvalidOperation, _made(self._negative, self._n, 0, "n"))
        n, exp = self._n, self._exp
        length = _digits(n)
        low = c.Emin - c.prec + 1
        if n and exp + length - 1 < c.Emin:
            c._signal(Subnormal, self)
            drop = low - exp
        else:
            drop = max(length - c.prec, low - exp if not n else 0)
        if drop > 0:
            n, inexact = _cut(self._negative, n, min(drop, length + 1), c.rounding)
            exp += drop
            if _digits(n) > c.prec:
                n, exp = n // 10, exp + 1
            c._signal(Rounded, self)
            if inexact:
                c._signal(Inexact, self)
                if n == 0:
                    c._signal(Clamped, self)
                if n == 0 or exp == low and n < 10**(c.prec - 1):
                    c._signal(Underflow, self)
        if n and exp + _digits(n) - 1 > c.Emax:
            up = c.rounding in (ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_UP) or c.rounding == (
                ROUND_FLOOR if self._negative else ROUND_CEILING)
            c.flags[Inexact] = c.flags[Rounded] = True
            return c._signal(Overflow, _made(self._negative, 0, 0, "F") if up else _made(
                self._negative, 10**c.prec - 1, c.Emax - c.prec + 1))
        if not n and exp > c.Emax:
            exp = c.Emax
        return self if exp == self._exp and n == self._n and type(self) is Decimal else _made(self._negative, n, exp)

    def _nans(self, other, c):
        """Return the NaN that is the result, None if no operand is NaN."""
        for x in (self, other):
            if x._special == "N":
                return c._signal(InvalidOperation, _made(x._negative, x._n, 0, "n"))
        return self if self._special == "n" else other if other._special == "n" else None

    def _plus(self, other, c):
        nan = self._nans(other, c)
        if nan is not None:
            return nan
        if self._special or other._special:
            if self._special and other._special and self._negative != other._negative:
                return c._signal(InvalidOperation)
            return self if self._special else other
        exp = min(self._exp, other._exp)
        if abs(self._exp - other._exp) > 2 * c.prec + 10 + _digits(self._n) + _digits(other._n) and self._n and other._n:
            # The smaller one is too small to count but for rounding.
            big, small = (self, other) if self.adjusted() > other.adjusted() else (other, self)
            exp = min(big._exp, big.adjusted() - c.prec - 3) - 1
            small = _made(small._negative, 1, exp)
            return big._plus(small, c) if big._exp - exp <= 2 * c.prec + 10 else _made(
                big._negative, big._n * 10**(big._exp - exp) + (1 if big._negative == small._negative else -1), exp)._rounded(c)
        a = self._n * 10**(self._exp - exp) * (-1 if self._negative else 1)
        b = other._n * 10**(other._exp - exp) * (-1 if other._negative else 1)
        n = a + b
        negative = n < 0 or n == 0 and (self._negative and other._negative or self._negative != other._negative and c.rounding == ROUND_FLOOR)
        return _made(negative, abs(n), exp)._rounded(c)

    def __add__(self, other, context=None):
        c = context or getcontext()
        found = _plus(self, other, c)
        if found is not None:
            return found
        other = _operand(other)
        return other if other is NotImplemented else self._plus(other, c)

    __radd__ = __add__

    def __sub__(self, other, context=None):
        c = context or getcontext()
        found = _minus(self, other, c)
        if found is not None:
            return found
        other = _operand(other)
        return other if other is NotImplemented else self._plus(other.copy_negate() if not other.is_nan() else other, c)

    def __rsub__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other - self

    def __mul__(self, other, context=None):
        c = context or getcontext()
        found = _times(self, other, c)
        if found is not None:
            return found
        other = _operand(other)
        if other is NotImplemented:
            return other
        nan = self._nans(other, c)
        if nan is not None:
            return nan
        negative = self._negative != other._negative
        if self._special or other._special:
            return c._signal(InvalidOperation) if self.is_zero() or other.is_zero() else _made(negative, 0, 0, "F")
        return _made(negative, self._n * other._n, self._exp + other._exp)._rounded(c)

    __rmul__ = __mul__

    def __truediv__(self, other, context=None):
        other, c = _operand(other), context or getcontext()
        if other is NotImplemented:
            return other
        nan = self._nans(other, c)
        if nan is not None:
            return nan
        negative = self._negative != other._negative
        if self._special:
            return c._signal(InvalidOperation) if other._special else _made(negative, 0, 0, "F")
        if other._special:
            return c._signal(Clamped, _made(negative, 0, c.Etiny()))
        if not other._n:
            if not self._n:
                return c._signal(DivisionUndefined, detail=DivisionUndefined)
            return c._signal(DivisionByZero, _made(negative, 0, 0, "F"))
        exp = self._exp - other._exp
        if not self._n:
            return _made(negative, 0, exp)._rounded(c)
        shift = _digits(other._n) - _digits(self._n) + c.prec + 1
        n, d = (self._n * 10**shift, other._n) if shift >= 0 else (self._n, other._n * 10**-shift)
        q, r = divmod(n, d)
        ideal, exp = exp, exp - shift
        if r:
            q += q % 5 == 0  # a digit that only says that there are more
        else:
            while exp < ideal and q % 10 == 0:
                q, exp = q // 10, exp + 1
        return _made(negative, q, exp)._rounded(c)

    def __rtruediv__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other / self

    def _divided(self, other, c):
        """Return the whole quotient and the remainder, both as Decimals."""
        nan = self._nans(other, c)
        if nan is not None:
            return nan, nan
        negative = self._negative != other._negative
        if self._special:
            if other._special:
                bad = c._signal(InvalidOperation)
                return bad, bad
            return _made(negative, 0, 0, "F"), c._signal(InvalidOperation)
        if other._special:
            return _made(negative, 0, 0), self
        if not other._n:
            if not self._n:
                bad = c._signal(DivisionUndefined, detail=DivisionUndefined)
                return bad, bad
            c.flags[DivisionByZero] = True
            rest = c._signal(InvalidOperation)
            return c._signal(DivisionByZero, _made(negative, 0, 0, "F")), rest
        exp = min(self._exp, other._exp)
        if self._n and self.adjusted() - other.adjusted() > c.prec:
            bad = c._signal(DivisionImpossible, detail=DivisionImpossible)
            return bad, bad
        q, r = divmod(self._n * 10**(self._exp - exp), other._n * 10**(other._exp - exp))
        if q >= 10**c.prec:
            bad = c._signal(DivisionImpossible, detail=DivisionImpossible)
            return bad, bad
        return _made(negative, q, 0), _made(self._negative, r, exp)

    def __floordiv__(self, other, context=None):
        other, c = _operand(other), context or getcontext()
        if other is NotImplemented:
            return other
        if not other._special and not other._n and self._n and not self._special:
            return c._signal(DivisionByZero, _made(self._negative != other._negative, 0, 0, "F"))
        if self._special == "F" and not other._special:
            return _made(self._negative != other._negative, 0, 0, "F")
        return self._divided(other, c)[0]

    def __mod__(self, other, context=None):
        other, c = _operand(other), context or getcontext()
        if other is NotImplemented:
            return other
        if not other._special and not other._n and not self._special and self._n:
            return c._signal(InvalidOperation)
        return self._divided(other, c)[1]._rounded(c)

    def __divmod__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        q, rest = self._divided(other, getcontext())
        return q, rest._rounded(getcontext())

    def __rfloordiv__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other // self

    def __rmod__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other % self

    def __rdivmod__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else divmod(other, self)

    def remainder_near(self, other, context=None):
        """Return the remainder that is closest to zero."""
        other, c = _decimal(other), context or getcontext()
        if not self._special and not other._special and self._n and not other._n:
            return c._signal(InvalidOperation)
        q, r = self._divided(other, c)
        if r._special or q._special:
            return r
        d = other.copy_abs()
        twice = abs(r) * 2
        if twice > d or twice == d and q._n & 1:
            r = r._plus(d if r._negative else d.copy_negate(), c)
        return r._rounded(c)

    def __pow__(self, other, modulo=None, context=None):
        other, c = _operand(other), context or getcontext()
        if other is NotImplemented:
            return other
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        nan = self._nans(other, c)
        if nan is not None:
            return nan
        if not other._special and not other._n:
            return c._signal(InvalidOperation) if not self._special and not self._n else Decimal(1)
        whole = not other._special and other == other.to_integral_value()
        negative = self._negative and whole and int(other) & 1
        if not self._special and not self._n:
            return _made(negative, 0, 0, "F" if other._negative else "")
        if self._special:
            return _made(negative, 0, 0) if other._negative else _made(negative, 0, 0, "F")
        if self._negative and not whole:
            return c._signal(InvalidOperation)
        if other._special:
            size = abs(self).compare(Decimal(1))
            if size == 0:
                return _made(0, 10**(c.prec - 1), -c.prec + 1)
            return _made(0, 0, 0, "F") if (size > 0) != bool(other._negative) else _made(0, 0, 0)
        if whole and abs(int(other)) <= 4 * c.prec + 1000:
            k = int(other)
            if k >= 0:
                n, exp = self._n**k, self._exp * k
                return _made(negative, n, exp)._rounded(c)
            power = _made(negative, self._n**-k, self._exp * -k)
            return Decimal(1).__truediv__(power, context=c)
        work = _wide(c, 12 + max(0, other.adjusted()) + len(str(abs(self.adjusted()))))
        result = abs(self)._ln(work.prec).__mul__(other, context=work)._e(work)
        result = _made(negative, result._n, result._exp)
        return result._rounded(c)

    def __rpow__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other**self

    def sqrt(self, context=None):
        """Return the square root."""
        c = context or getcontext()
        if self.is_nan():
            return self._rounded(c)
        if not self._special and not self._n:
            return _made(self._negative, 0, self._exp // 2)._rounded(c)
        if self._negative:
            return c._signal(InvalidOperation)
        if self._special:
            return self
        ideal, exp = self._exp >> 1, self._exp
        n = self._n
        if exp & 1:
            n, exp = n * 10, exp - 1
        shift = max(c.prec + 2 - (_digits(n) + 1) // 2, 0)
        n, exp = n * 100**shift, exp // 2 - shift
        root = _math.isqrt(n)
        if root * root != n:
            root += root % 5 == 0
        else:
            while exp < ideal and root % 10 == 0:
                root, exp = root // 10, exp + 1
        with_half = c.copy()
        with_half.rounding = ROUND_HALF_EVEN
        result = _made(0, root, exp)._rounded(with_half)
        c.flags.update({s: c.flags[s] or with_half.flags[s] for s in _SIGNALS})
        return result

    def _e(self, c):
        """Return e to the number with the precision of c, by Taylor's series of a small part."""
        prec = c.prec + 8 + max(self.adjusted(), 0)
        scale = 10**prec
        x = self._n * 10**(self._exp + prec) if self._exp + prec >= 0 else self._n // 10**-(self._exp + prec)
        x = -x if self._negative else x
        ln10 = _ln10(prec + 4) // 10**4
        k = x // ln10
        x -= k * ln10
        x >>= 8
        term = total = scale
        i = 1
        while term:
            term = term * x // (i * scale)
            total += term
            i += 1
        for _ in range(8):
            total = total * total // scale
        return _made(0, total, k - prec)

    def exp(self, context=None):
        """Return e to the number."""
        c = context or getcontext()
        if self.is_nan():
            return self._rounded(c)
        if self._special:
            return _made(0, 0, 0) if self._negative else self
        if not self._n:
            return Decimal(1)
        return self._e(_wide(c, 6))._rounded(_half_even(c))

    def _ln(self, prec):
        """Return the natural logarithm with so many digits."""
        prec += 10 + len(str(abs(self.adjusted())))
        scale = 10**prec
        k = self.adjusted() + 1
        shift = prec + self._exp - k
        x = self._n * 10**shift if shift >= 0 else self._n // 10**-shift  # from 0.1 to 1
        halvings = 0
        while abs(x - scale) * 8 > scale:
            x = _math.isqrt(x * scale)
            halvings += 1
        y = abs(x - scale) * scale // (x + scale)
        square, term, total, i = y * y // scale, y, y, 3
        while term:
            term = term * square // scale
            total += term // i
            i += 2
        n = (2 * total << halvings) * (1 if x > scale else -1) + k * _ln10(prec)
        return _made(n < 0, abs(n), -prec)

    def ln(self, context=None):
        """Return the natural logarithm."""
        return self._log(context or getcontext(), None)

    def log10(self, context=None):
        """Return the logarithm to the base 10."""
        c = context or getcontext()
        if not self._special and self._n and not self._negative and str(self._n).rstrip("0") == "1":
            return Decimal(self.adjusted())._rounded(c)
        return self._log(c, 10)

    def _log(self, c, base):
        if self.is_nan():
            return self._rounded(c)
        if not self._special and not self._n:
            return _made(1, 0, 0, "F")
        if self._negative:
            return c._signal(InvalidOperation)
        if self._special:
            return self
        if self == 1:
            return Decimal(0)
        result = self._ln(c.prec + 10)
        if base:
            result = result.__truediv__(_made(0, _ln10(c.prec + 20), -c.prec - 20), context=_wide(c, 6))
        return result._rounded(_half_even(c))

    def logb(self, context=None):
        """Return the exponent of the first digit as a number."""
        return Decimal(self.adjusted())

    def fma(self, other, third, context=None):
        """Return self*other + third, rounded once."""
        other, third = _decimal(other), _decimal(third)
        return _made(self._negative != other._negative, self._n * other._n, self._exp + other._exp).__add__(third, context=context)

    def __neg__(self, context=None):
        c = context or getcontext()
        if not self._special and not self._n and c.rounding != ROUND_FLOOR:
            return _made(0, 0, self._exp)._rounded(c)
        return self.copy_negate()._rounded(c) if not self.is_nan() else self._rounded(c)

    def __pos__(self, context=None):
        c = context or getcontext()
        if not self._special and not self._n and c.rounding != ROUND_FLOOR:
            return _made(0, 0, self._exp)._rounded(c)
        return self._rounded(c)

    def __abs__(self, context=None):
        return self.copy_abs()._rounded(context or getcontext())

    def copy_negate(self):
        """Return the number with the other sign."""
        return _made(not self._negative, self._n, self._exp, self._special)

    def copy_abs(self):
        """Return the number without its sign."""
        return _made(False, self._n, self._exp, self._special)

    def copy_sign(self, other, context=None):
        """Return the number with the sign of another."""
        return _made(_decimal(other)._negative, self._n, self._exp, self._special)

    def _moved(self, exp, rounding):
        """Return the number with another exponent, rounded where digits go, and whether any was not zero."""
        if exp <= self._exp:
            return _made(self._negative, self._n * 10**(self._exp - exp), exp), False
        n, inexact = _cut(self._negative, self._n, min(exp - self._exp, _digits(self._n) + 1), rounding)
        return _made(self._negative, n, exp), inexact

    def quantize(self, exp, rounding=None, context=None):
        """Return the number rounded to the exponent of another."""
        exp, c = _decimal(exp), context or getcontext()
        nan = self._nans(exp, c)
        if nan is not None:
            return nan
        if self._special or exp._special:
            return self if self._special and exp._special else c._signal(InvalidOperation)
        if exp._exp < self._exp and self._n and _digits(self._n) + self._exp - exp._exp > c.prec:
            return c._signal(InvalidOperation)
        result, inexact = self._moved(exp._exp, rounding or c.rounding)
        if _digits(result._n) > c.prec or result.adjusted() > c.Emax:
            return c._signal(InvalidOperation)
        if exp._exp > self._exp:
            c._signal(Rounded, result)
            if inexact:
                c._signal(Inexact, result)
        return result

    def same_quantum(self, other, context=None):
        """Tell whether two numbers have the same exponent."""
        other = _decimal(other)
        if self._special or other._special:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def to_integral_value(self, rounding=None, context=None):
        """Return the number rounded to a whole one."""
        if self._special or self._exp >= 0:
            return self
        return self._moved(0, rounding or (context or getcontext()).rounding)[0]

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """Do what to_integral_value() does, with signals."""
        c = context or getcontext()
        if self._special or self._exp >= 0:
            return self
        result, inexact = self._moved(0, rounding or c.rounding)
        c._signal(Rounded, result)
        return c._signal(Inexact, result) if inexact else result

    def normalize(self, context=None):
        """Return the number without zeros at its end."""
        x = self._rounded(context or getcontext())
        if x._special:
            return x
        n, exp = x._n, x._exp
        if not n:
            return _made(x._negative, 0, 0)
        while n % 10 == 0:
            n, exp = n // 10, exp + 1
        return _made(x._negative, n, exp)

    def scaleb(self, other, context=None):
        """Return the number with its exponent increased."""
        return _made(self._negative, self._n, self._exp + int(other))._rounded(context or getcontext())

    def __int__(self):
        if self._special:
            raise (OverflowError("cannot convert Infinity to integer") if self._special == "F" else ValueError("cannot convert NaN to integer"))
        n = self._n * 10**self._exp if self._exp >= 0 else self._n // 10**-self._exp
        return -n if self._negative else n

    __trunc__ = __int__

    def __float__(self):
        if self._special == "N":
            raise ValueError("cannot convert signaling NaN to float")
        return float(str(self).replace("NaN", "nan")) if self._special != "n" else float("nan")

    def __complex__(self):
        return complex(float(self))

    def __floor__(self):
        return int(self.to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        return int(self.to_integral_value(ROUND_CEILING))

    def __round__(self, n=None):
        if n is None:
            return int(self.to_integral_value(ROUND_HALF_EVEN))
        return self.quantize(_made(0, 1, -n))

    def __bool__(self):
        return bool(self._special or self._n)

    def _order(self, other):
        """Return -1, 0 or 1; neither is NaN."""
        def key(x):
            return (-1 if x._negative else 1) if x._special else 0
        a, b = key(self), key(other)
        if a or b:
            return (a > b) - (a < b)
        if not self._n or not other._n or self._negative != other._negative:
            x = (-1 if self._negative else 1) if self._n else 0
            y = (-1 if other._negative else 1) if other._n else 0
            return (x > y) - (x < y)
        sign = -1 if self._negative else 1
        if self.adjusted() != other.adjusted():
            return sign if self.adjusted() > other.adjusted() else -sign
        exp = min(self._exp, other._exp)
        x, y = self._n * 10**(self._exp - exp), other._n * 10**(other._exp - exp)
        return sign * ((x > y) - (x < y))

    def compare(self, other, context=None):
        """Return -1, 0 or 1 as a Decimal, NaN if one is NaN."""
        other, c = _decimal(other), context or getcontext()
        nan = self._nans(other, c)
        return Decimal(self._order(other)) if nan is None else nan

    def compare_total(self, other, context=None):
        """Compare also numbers that are equal, by their exponents."""
        other = _decimal(other)
        order = self._order(other) if not self._special and not other._special else (str(self) > str(other)) - (str(self) < str(other))
        if not order and not self._special:
            order = ((self._exp > other._exp) - (self._exp < other._exp)) * (-1 if self._negative else 1)
        return Decimal(order)

    def max(self, other, context=None):
        """Return the larger of two numbers; a number rather than NaN."""
        other = _decimal(other)
        if self.is_nan() or other.is_nan():
            return other if self.is_nan() else self
        return (self if self._order(other) >= 0 else other)._rounded(context or getcontext())

    def min(self, other, context=None):
        """Return the smaller of two numbers; a number rather than NaN."""
        other = _decimal(other)
        if self.is_nan() or other.is_nan():
            return other if self.is_nan() else self
        return (self if self._order(other) < 0 else other)._rounded(context or getcontext())

    def _compared(self, other, test, ordering=True):
        if hasattr(other, "numerator") and not isinstance(other, int):  # a Fraction
            if self._special:
                return test(_math.inf * (-1 if self._negative else 1), 0) if not self.is_nan() else False
            n, d = self.as_integer_ratio()
            return test(n * other.denominator, other.numerator * d)
        if isinstance(other, complex) and not ordering:
            if other.imag:
                return False
            other = other.real
        if isinstance(other, float):
            c = getcontext()
            if ordering:
                c._signal(FloatOperation)
            c.flags[FloatOperation] = True
            other = Decimal.from_float(other)
        other = _operand(other)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            if ordering or self._special == "N" or other._special == "N":
                getcontext()._signal(InvalidOperation)
            return False
        return test(self._order(other), 0)

    def __eq__(self, other):
        found = _order_of(self, other)
        return found == 0 if found is not None else self._compared(other, lambda a, b: a == b, False)

    def __lt__(self, other):
        found = _order_of(self, other)
        return found < 0 if found is not None else self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        found = _order_of(self, other)
        return found <= 0 if found is not None else self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        found = _order_of(self, other)
        return found > 0 if found is not None else self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        found = _order_of(self, other)
        return found >= 0 if found is not None else self._compared(other, lambda a, b: a >= b)

    def __hash__(self):
        if self._special:
            if self._special == "N":
                raise TypeError("Cannot hash a signaling NaN value")
            return object.__hash__(self) if self._special == "n" else hash(-_math.inf if self._negative else _math.inf)
        p = 2**61 - 1
        value = self._n * pow(10, self._exp, p) % p
        value = -value if self._negative else value
        return -2 if value == -1 else value

    def __str__(self, eng=False, context=None):
        found = _text(self)
        if found is not None:
            return found
        sign = "-" if self._negative else ""
        if self._special:
            if self._special == "F":
                return sign + "Infinity"
            return sign + ("NaN" if self._special == "n" else "sNaN") + (str(self._n) if self._n else "")
        digits, exp = str(self._n), self._exp
        left = exp + len(digits)
        if exp <= 0 and left > -6:
            point = left
        elif not eng:
            point = 1
        elif not self._n:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            text = "0." + "0" * -point + digits
        elif point >= len(digits):
            text = digits + "0" * (point - len(digits))
        else:
            text = digits[:point] + "." + digits[point:]
        if left != point:
            text += ("E" if (context or getcontext()).capitals else "e") + f"{left - point:+d}"
        return sign + text

    def to_eng_string(self, context=None):
        """Return the number as text with an exponent that is a multiple of 3."""
        return self.__str__(True, context)

    def __repr__(self):
        return f"Decimal('{self}')"

    def __format__(self, spec, context=None):
        from decimal._format import formatted
        return formatted(self, spec)

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_use(Decimal)
_NAN = _made(0, 0, 0, "n")


def _parsed(cls, text, context):
    body = text.strip().replace("_", "")
    sign, body = (body[0] == "-", body[1:]) if body[:1] in ("+", "-") else (False, body)
    low = body.lower()
    if low in ("inf", "infinity"):
        return _made(sign, 0, 0, "F", cls)
    kind = "N" if low.startswith("snan") else "n" if low.startswith("nan") else ""
    if kind and (low[4 if kind == "N" else 3:] or "0").isdecimal():
        return _made(sign, int(low[4 if kind == "N" else 3:] or 0), 0, kind, cls)
    mantissa, e, power = low.partition("e")
    whole, point, rest = mantissa.partition(".")
    digits = whole + rest
    plain = power[1:] if power[:1] in ("+", "-") else power
    if not digits.isdecimal() or e and not plain.isdecimal():
        return (context or getcontext())._signal(InvalidOperation, detail=ConversionSyntax)
    return _made(sign, int(digits), int(power or 0) - len(rest), cls=cls)


def _operand(x):
    if isinstance(x, Decimal):
        return x
    return Decimal(x) if isinstance(x, int) else NotImplemented


def _decimal(x):
    d = _operand(x)
    if d is NotImplemented:
        raise TypeError(f"conversion from {type(x).__name__} to Decimal is not supported")
    return d


def _wide(c, more):
    """Return a context with more digits and without signals."""
    return Context(c.prec + more, ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX, traps=[])


def _half_even(c):
    """Return a context like c, with its flags, that rounds half even."""
    return Context(c.prec, ROUND_HALF_EVEN, c.Emin, c.Emax, c.capitals, c.clamp, c.flags, c.traps)


_logs = {}


def _ln10(prec):
    """Return the natural logarithm of 10, times 10**prec: ln(10) = 3 ln(2) + ln(5/4)."""
    found = _logs.get(prec)
    if found is None:
        scale = 10**(prec + 10)

        def series(n):  # 2 * artanh(1/n)
            term, total, i = scale // n, scale // n, 3
            while term:
                term //= n * n
                total += term // i
                i += 2
            return 2 * total
        found = _logs[prec] = (3 * series(3) + series(9)) // 10**10
    return found


def __getattr__(name):
    if name != "DecimalTuple":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from collections import namedtuple
    global DecimalTuple
    DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")
    return DecimalTuple


def __dir__():
    return sorted({*globals(), "DecimalTuple"} - {"__dir__", "__getattr__"})


__all__ = [n for n in __dir__() if n[0] != "_"]


if "numbers" in _sys.modules:
    _sys.modules["numbers"].Number.register(Decimal)
_tailorbird.c_type(Decimal)
