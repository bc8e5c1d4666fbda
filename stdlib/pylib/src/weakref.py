"""References that do not keep objects alive: gc.collect() finds those that nothing else holds."""
import _weakref
from _weakref import getweakrefs

ReferenceType = ref = _weakref.ref


def getweakrefcount(object, /):
    """Return how many weak references to an object there are."""
    return len(getweakrefs(object))


class WeakMethod(ref):
    """A weak reference to a bound method, which itself lives only for a moment."""

    def __new__(cls, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None
        self = super().__new__(cls, obj, callback and (lambda _: callback(self)))
        self._func, self._type = func, type(meth)
        return self

    def __call__(self):
        obj = super().__call__()
        return None if obj is None else self._type(self._func, obj)

    def __eq__(self, other):
        return isinstance(other, WeakMethod) and super().__eq__(other) and self._func == other._func

    def __hash__(self):
        return hash(self._func)


class ProxyType:
    """What proxy() returns: does what is asked of it with its object."""
    __slots__ = ("_ref",)

    def __init__(self, ref):
        object.__setattr__(self, "_ref", ref)

    def __getattr__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __str__(self):
        return str(_target(self))

    def __repr__(self):
        obj = object.__getattribute__(self, "_ref")()
        return f"<weakproxy at {id(self):#x} to {type(obj).__name__} at {id(obj):#x}>"

    def __hash__(self):
        raise TypeError(f"unhashable type: '{type(self).__module__}.{type(self).__name__}'")

    __class__ = property(lambda self: type(_target(self)))


class CallableProxyType(ProxyType):
    """What proxy() returns for what can be called."""
    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return _target(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def _target(proxy):
    obj = object.__getattribute__(proxy, "_ref")()
    if obj is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return obj


def _forward(name):
    def method(self, *args):
        import operator
        args = [_target(a) if type(a) in ProxyTypes else a for a in args]
        if name in ("__iter__", "__next__", "__len__", "__bool__", "__bytes__", "__reversed__"):
            return {"__iter__": iter, "__next__": next, "__len__": len, "__bool__": bool, "__bytes__": bytes,
                    "__reversed__": reversed}[name](_target(self))
        plain = name.strip("_")
        return getattr(operator, plain + "_" if plain in ("and", "or") else plain)(_target(self), *args)
    method.__name__ = name
    return method


for _n in """eq ne lt le gt ge add sub mul truediv floordiv mod pow matmul and or xor lshift rshift neg pos abs invert index
        iadd isub imul getitem setitem delitem contains iter next len bool bytes reversed""".split():
    _n = f"__{_n}__"
    setattr(ProxyType, _n, _forward(_n))


class _ProxyRef(ref):
    """The reference of a proxy: never one that ref() returned."""
    __slots__ = ()


def proxy(object, callback=None, /):
    """Return something that behaves like the object while that lives."""
    return (CallableProxyType if callable(object) else ProxyType)(_ProxyRef(object, callback) if callback else _ProxyRef(object))


class finalize:
    """Calls a function when an object goes, at the latest when the program ends."""
    __slots__ = ("_info", "_atexit")
    _all = []

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._all:
            import atexit
            atexit.register(finalize._at_end)
        self._info, self._atexit = (ref(obj, self), func, args, kwargs), True
        finalize._all.append(self)

    def __call__(self, _=None):
        """Call the function unless it has been called; return its result."""
        info = self._take()
        if info:
            _, func, args, kwargs = info
            return func(*args, **kwargs)

    def _take(self):
        info, self._info = self._info, None
        if info:
            finalize._all.remove(self)
        return info

    def detach(self):
        """Forget the function; return (object, function, arguments, keywords), None when it is too late."""
        info = self._info
        if info and info[0]() is not None:
            _, func, args, kwargs = self._take()
            return info[0](), func, args, kwargs

    def peek(self):
        """Return (object, function, arguments, keywords), None when the function has been called."""
        info = self._info
        if info and info[0]() is not None:
            return info[0](), *info[1:]

    @property
    def alive(self):
        """Whether the function is still to be called."""
        return self._info is not None

    @property
    def atexit(self):
        """Whether the end of the program calls the function."""
        return self._info is not None and self._atexit

    @atexit.setter
    def atexit(self, value):
        self._atexit = bool(value)

    def __repr__(self):
        if self._info is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        obj = self._info[0]()
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(obj).__qualname__!r} at {id(obj):#x}>"

    @classmethod
    def _at_end(cls):
        while pending := [f for f in cls._all if f._atexit]:
            try:
                pending[-1]()
            except Exception:
                import sys
                sys.excepthook(*sys.exc_info())


_CONTAINERS = ("KeyedRef", "WeakKeyDictionary", "WeakSet", "WeakValueDictionary")
__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "ReferenceType", "ProxyType", "CallableProxyType", "ProxyTypes",
           "WeakMethod", "finalize", "WeakKeyDictionary", "WeakSet", "WeakValueDictionary"]


def __getattr__(name):
    if name not in _CONTAINERS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from weakref import _containers
    value = globals()[name] = getattr(_containers, name)
    return value
