"""Signals and contexts of decimal numbers."""
import threading as _threading

ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR = "ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR"
ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP = "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP"
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN, MIN_ETINY = -MAX_EMAX, -2 * MAX_EMAX + 1
HAVE_THREADS = HAVE_CONTEXTVAR = True


class DecimalException(ArithmeticError):
    """Base of the signals."""


class Clamped(DecimalException):
    """The exponent was brought into range."""


class InvalidOperation(DecimalException):
    """There is no result."""


class ConversionSyntax(InvalidOperation):
    """A text is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A number was divided by zero."""


class DivisionImpossible(InvalidOperation):
    """A whole quotient has too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero was divided by zero."""


class Inexact(DecimalException):
    """Digits other than zero were rounded away."""


class InvalidContext(InvalidOperation):
    """A context is wrong."""


class Rounded(DecimalException):
    """Digits were rounded away."""


class Subnormal(DecimalException):
    """The exponent is smaller than Emin."""


class Overflow(Inexact, Rounded):
    """The exponent is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """The result was rounded to zero."""


class FloatOperation(DecimalException, TypeError):
    """Floats and decimals were mixed."""


_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)


def _method_of_context(name, method, takes_context=True):
    def call(self, a, *rest):
        method_of_a, rest = getattr(_number(a), method), map(_number, rest)
        return method_of_a(*rest, context=self) if takes_context else method_of_a(*rest)
    call.__name__ = name
    return call


class Context:
    """How results are rounded, and which signals raise exceptions."""
    prec = rounding = Emin = Emax = capitals = clamp = None

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        d = DefaultContext if "DefaultContext" in globals() else None
        self.prec = d.prec if prec is None else prec
        self.rounding = d.rounding if rounding is None else rounding
        self.Emin = d.Emin if Emin is None else Emin
        self.Emax = d.Emax if Emax is None else Emax
        self.capitals = d.capitals if capitals is None else capitals
        self.clamp = d.clamp if clamp is None else clamp
        self.traps = dict(d.traps) if traps is None else traps if isinstance(traps, dict) else {s: s in traps for s in _SIGNALS}
        self.flags = dict.fromkeys(_SIGNALS, False) if flags is None else flags if isinstance(flags, dict) else {
            s: s in flags for s in _SIGNALS}

    def __setattr__(self, name, value):
        if name == "prec" and (not isinstance(value, int) or not 1 <= value <= MAX_PREC):
            raise ValueError("valid range for prec is [1, MAX_PREC]") if isinstance(value, int) else TypeError("an integer is required")
        if name == "rounding" and value not in _ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                            "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        object.__setattr__(self, name, value)

    def copy(self):
        """Return a copy."""
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags), dict(self.traps))

    __copy__ = copy

    def clear_flags(self):
        """Forget which signals there were."""
        self.flags = dict.fromkeys(_SIGNALS, False)

    def clear_traps(self):
        """Let no signal raise an exception."""
        self.traps = dict.fromkeys(_SIGNALS, False)

    def _signal(self, kind, result=None, detail=None):
        """Note a signal, and raise it if it is trapped."""
        base = kind if kind in _SIGNALS else InvalidOperation
        self.flags[base] = True
        if self.traps[base]:
            raise base([detail or kind])
        return _number("NaN") if result is None else result

    def Etiny(self):
        """Return the smallest exponent."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """Return the largest exponent of a number with all its digits."""
        return self.Emax - self.prec + 1

    def create_decimal(self, num="0"):
        """Return a number, rounded."""
        from decimal import Decimal
        return self.plus(Decimal(num))

    def create_decimal_from_float(self, f):
        """Return the number that a float is, rounded."""
        from decimal import Decimal
        return self.plus(Decimal.from_float(f))

    def plus(self, a):
        """Return a number, rounded."""
        return _number(a)._rounded(self)

    def minus(self, a):
        """Return -a."""
        return _number(a).__neg__(self)

    def abs(self, a):
        """Return the absolute value."""
        return _number(a).__abs__(self)

    def divmod(self, a, b):
        """Return the whole quotient and the remainder."""
        return self.divide_int(a, b), self.remainder(a, b)

    def copy_decimal(self, a):
        """Return the number itself."""
        return _number(a)

    def to_sci_string(self, a):
        """Return a number as text."""
        return str(_number(a))

    def __repr__(self):
        def names(d):
            return "[" + ", ".join([s.__name__ for s in (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation,
                                                         Overflow, Rounded, Subnormal, Underflow) if d[s]]) + "]"
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, capitals={self.capitals}, "
                f"clamp={self.clamp}, flags={names(self.flags)}, traps={names(self.traps)})")

    for _n in ("sqrt exp ln log10 logb quantize compare compare_total copy_sign fma is_normal is_subnormal max min normalize remainder_near "
               "same_quantum scaleb to_eng_string to_integral_exact to_integral to_integral_value").split():
        locals()[_n] = _method_of_context(_n, _n)
    for _n in "canonical copy_abs copy_negate is_canonical is_finite is_infinite is_nan is_qnan is_signed is_snan is_zero radix".split():
        locals()[_n] = _method_of_context(_n, _n, False)
    for _n, _m in (("add", "__add__"), ("subtract", "__sub__"), ("multiply", "__mul__"), ("divide", "__truediv__"),
                   ("divide_int", "__floordiv__"), ("remainder", "__mod__"), ("power", "__pow__")):
        locals()[_n] = _method_of_context(_n, _m)
    del _n, _m


def _number(x):
    """Return a Decimal for an operand."""
    from decimal import Decimal, _decimal
    return Decimal(x) if isinstance(x, str) else _decimal(x)


DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [DivisionByZero, Overflow, InvalidOperation])
BasicContext = Context(9, ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[])
_state = _threading.local()


def getcontext():
    """Return the context of this thread."""
    try:
        return _state.context
    except AttributeError:
        _state.context = DefaultContext.copy()
        return _state.context


def setcontext(context, /):
    """Set the context of this thread."""
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _state.context = context


class localcontext:
    """A with statement in which another context holds."""

    def __init__(self, ctx=None, **kwargs):
        self._new = (ctx or getcontext()).copy()
        for name, value in kwargs.items():
            if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
                raise TypeError(f"localcontext() got an unexpected keyword argument {name!r}")
            setattr(self._new, name, value)

    def __enter__(self):
        self._old = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *exc):
        setcontext(self._old)


for _c in (DecimalException, *DecimalException.__subclasses__(), *InvalidOperation.__subclasses__(), Overflow, Underflow, Context):
    _c.__module__ = "decimal"
