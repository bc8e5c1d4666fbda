"""References that do not keep objects alive: gc.collect() finds those that nothing else holds."""
import _weakref
from _weakref import getweakrefs
from collections.abc import MutableMapping, MutableSet

ReferenceType = ref = _weakref.ref


def getweakrefcount(object, /):
    """Return how many weak references to an object there are."""
    return len(getweakrefs(object))


class KeyedRef(ref):
    """A reference that knows the key under which a dict holds it."""

    def __new__(type, ob, callback, key):
        self = super().__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


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


def proxy(object, callback=None, /):
    """Return something that behaves like the object while that lives."""
    return (CallableProxyType if callable(object) else ProxyType)(ref(object, callback) if callback else ref(object))


class WeakValueDictionary(MutableMapping):
    """A mapping that forgets values which nothing else holds."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _forget(self, r):
        if self.data.get(r.key) is r:
            del self.data[r.key]

    def __getitem__(self, key):
        obj = self.data[key]()
        if obj is None:
            raise KeyError(key)
        return obj

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._forget, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        r = self.data.get(key)
        return r is not None and r() is not None

    def __iter__(self):
        return iter([k for k, r in list(self.data.items()) if r() is not None])

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __copy__(self):
        return type(self)(self)

    copy = __copy__

    def __deepcopy__(self, memo):
        from copy import deepcopy
        return type(self)([(deepcopy(k, memo), v) for k, v in self.items()])

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def keys(self):
        """Return an iterator over the keys."""
        return iter(self)

    def values(self):
        """Return an iterator over the values."""
        return iter([v for _, v in self.items()])

    def items(self):
        """Return an iterator over keys and values."""
        pairs = [(k, r()) for k, r in list(self.data.items())]
        return iter([(k, v) for k, v in pairs if v is not None])

    def valuerefs(self):
        """Return the references to the values."""
        return list(self.data.values())

    def itervaluerefs(self):
        """Return an iterator over the references to the values."""
        return iter(self.valuerefs())

    def get(self, key, default=None):
        """Return the value of a key, or default."""
        r = self.data.get(key)
        obj = r() if r is not None else None
        return default if obj is None else obj


class WeakKeyDictionary(MutableMapping):
    """A mapping that forgets keys which nothing else holds."""

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _forget(self, r):
        self.data.pop(r, None)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        r = ref(key, self._forget)
        hash(r)
        self.data[r] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __iter__(self):
        return iter([o for o in [r() for r in list(self.data)] if o is not None])

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __copy__(self):
        return type(self)(self)

    copy = __copy__

    def __deepcopy__(self, memo):
        from copy import deepcopy
        return type(self)({k: deepcopy(v, memo) for k, v in self.items()})

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def keys(self):
        """Return an iterator over the keys."""
        return iter(self)

    def values(self):
        """Return an iterator over the values."""
        return iter([v for r, v in list(self.data.items()) if r() is not None])

    def items(self):
        """Return an iterator over keys and values."""
        pairs = [(r(), v) for r, v in list(self.data.items())]
        return iter([(k, v) for k, v in pairs if k is not None])

    def keyrefs(self):
        """Return the references to the keys."""
        return list(self.data)


class WeakSet(MutableSet):
    """A set that forgets members which nothing else holds."""

    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def _ref(self, item):
        r = ref(item, self.data.discard)
        hash(r)
        return r

    def __iter__(self):
        return iter([o for o in [r() for r in list(self.data)] if o is not None])

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return self._ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        """Put an object into the set."""
        self.data.add(self._ref(item))

    def discard(self, item):
        """Take an object out of the set, if it is there."""
        self.data.discard(self._ref(item))

    def remove(self, item):
        """Take an object out of the set."""
        self.data.remove(self._ref(item))

    def pop(self):
        """Take out any object and return it."""
        while True:
            try:
                obj = self.data.pop()()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            if obj is not None:
                return obj

    def clear(self):
        """Take out all objects."""
        self.data.clear()

    def update(self, other):
        """Put in all objects of other."""
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def copy(self):
        """Return a new set of the same objects."""
        return type(self)(self)

    def union(self, other):
        """Return the set of what is in either."""
        return type(self)([*self, *other])

    def intersection(self, other):
        """Return the set of what is in both."""
        return type(self)([x for x in self if x in other])

    def difference(self, other):
        """Return the set of what is not in other."""
        return type(self)([x for x in self if x not in other])

    def symmetric_difference(self, other):
        """Return the set of what is in one of both."""
        return self.difference(other) | type(self)(other).difference(self)

    def intersection_update(self, other):
        """Keep only what is in other."""
        for x in self.difference(other):
            self.discard(x)

    def difference_update(self, other):
        """Take out what is in other."""
        for x in list(other):
            self.discard(x)

    def symmetric_difference_update(self, other):
        """Take out what is in both and put in the rest of other."""
        both = self.intersection(other)
        self.update(other)
        self.difference_update(both)

    def issubset(self, other):
        """Tell whether all members are in other."""
        return all(x in other for x in self)

    def issuperset(self, other):
        """Tell whether all of other are members."""
        return all(x in self for x in other)

    def __eq__(self, other):
        return isinstance(other, WeakSet) and set(self) == set(other)

    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference
    __le__, __ge__ = issubset, issuperset

    def __lt__(self, other):
        return self <= other and len(self) < len(other)

    def __gt__(self, other):
        return self >= other and len(self) > len(other)

    def __repr__(self):
        return repr(self.data)


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
