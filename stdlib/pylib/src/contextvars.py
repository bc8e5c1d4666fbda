"""Variables whose value belongs to a context; each thread begins with an empty one.

    >>> var = contextvars.ContextVar("var", default=1)
    >>> var.get()
    1
"""
import threading as _threading
from _tailorbird import c_type as _c_type

__all__ = ["Context", "ContextVar", "Token", "copy_context"]
_MISSING = object()
_state = _threading.local()


def _current():
    try:
        return _state.context
    except AttributeError:
        _state.context = Context()
        return _state.context


@_c_type
class Token:
    """What set() returns: how the variable was before."""
    __module__ = "_contextvars"

    class _Missing:
        def __repr__(self):
            return "<Token.MISSING>"

    MISSING = _Missing()

    def __init__(self, context, var, old_value):
        self._context, self._var, self._old, self._used = context, var, old_value, False

    var = property(lambda self: self._var)
    old_value = property(lambda self: self._old)

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self.var!r} at {id(self):#x}>"


@_c_type
class ContextVar:
    """A variable of the current context."""
    __module__ = "_contextvars"

    def __init__(self, name, *, default=_MISSING):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name, self._default = name, default

    name = property(lambda self: self._name)

    def get(self, default=_MISSING, /):
        """Return the value in the current context."""
        for value in (_current()._data.get(self, _MISSING), default, self._default):
            if value is not _MISSING:
                return value
        raise LookupError(self)

    def set(self, value, /):
        """Bind the variable in the current context."""
        context = _current()
        token = Token(context, self, context._data.get(self, Token.MISSING))
        context._data[self] = value
        return token

    def reset(self, token, /):
        """Undo a set()."""
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _current()
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token.old_value is Token.MISSING:
            context._data.pop(self, None)
        else:
            context._data[self] = token.old_value

    def __class_getitem__(cls, params):
        return cls

    def __repr__(self):
        default = "" if self._default is _MISSING else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default} at {id(self):#x}>"


@_c_type
class Context:
    """A mapping of variables to values in which functions can be run."""
    __module__ = "_contextvars"

    def __init__(self):
        self._data, self._entered = {}, False

    def run(self, callable, /, *args, **kwargs):
        """Call a function in this context."""
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        before = _current()
        self._entered, _state.context = True, self
        try:
            return callable(*args, **kwargs)
        finally:
            self._entered, _state.context = False, before

    def copy(self):
        """Return a copy."""
        new = Context()
        new._data = dict(self._data)
        return new

    def get(self, var, default=None, /):
        return self._data.get(var, default)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()

    def __getitem__(self, var):
        return self._data[var]

    def __contains__(self, var):
        return var in self._data

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)

    def __eq__(self, other):
        return self._data == other._data if isinstance(other, Context) else NotImplemented

    __hash__ = None


def copy_context():
    """Return a copy of the current context."""
    return _current().copy()
