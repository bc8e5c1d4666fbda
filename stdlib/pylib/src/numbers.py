"""Kinds of numbers, for isinstance()."""
import sys
from abc import ABCMeta, abstractmethod

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


def _asked(*names):
    """Return abstract methods by name."""
    def make(name):
        def method(self, *args):
            raise NotImplementedError
        method.__name__ = name
        return abstractmethod(method)
    return {name: make(name) for name in names}


class Number(metaclass=ABCMeta):
    """Base of all numbers."""
    __slots__ = ()
    __hash__ = None


class Complex(Number):
    """Numbers with a real and an imaginary part."""
    __slots__ = ()
    locals().update(_asked("__complex__", "__add__", "__radd__", "__neg__", "__pos__", "__mul__", "__rmul__", "__truediv__",
                           "__rtruediv__", "__pow__", "__rpow__", "__abs__", "conjugate", "__eq__"))
    real, imag = property(_asked("real")["real"]), property(_asked("imag")["imag"])

    def __bool__(self):
        return self != 0

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other


class Real(Complex):
    """Numbers that can be ordered and rounded."""
    __slots__ = ()
    locals().update(_asked("__float__", "__trunc__", "__floor__", "__ceil__", "__round__", "__floordiv__", "__rfloordiv__", "__mod__",
                           "__rmod__", "__lt__", "__le__"))

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        """The number itself."""
        return +self

    @property
    def imag(self):
        """0."""
        return 0

    def conjugate(self):
        """Return the number itself."""
        return +self


class Rational(Real):
    """Quotients of whole numbers."""
    __slots__ = ()
    numerator, denominator = property(_asked("numerator")["numerator"]), property(_asked("denominator")["denominator"])

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """Whole numbers."""
    __slots__ = ()
    locals().update(_asked("__int__", "__lshift__", "__rlshift__", "__rshift__", "__rrshift__", "__and__", "__rand__", "__xor__",
                           "__rxor__", "__or__", "__ror__", "__invert__"))

    def __index__(self):
        return int(self)

    def __float__(self):
        return float(int(self))

    @property
    def numerator(self):
        """The number itself."""
        return +self

    @property
    def denominator(self):
        """1."""
        return 1


Complex.register(complex)
Real.register(float)
Integral.register(int)
if "decimal" in sys.modules:
    Number.register(sys.modules["decimal"].Decimal)
