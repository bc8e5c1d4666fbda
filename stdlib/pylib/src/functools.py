"""Tools for functions."""
import threading
from collections import namedtuple as _namedtuple

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make wrapper look like wrapped."""
    for attr in assigned:
        try:
            value = getattr(wrapped, attr)
            setattr(wrapper, attr, value)
        except AttributeError:
            pass
    for attr in updated:
        for k, v in getattr(wrapped, attr, {}).items():
            setattr(wrapper, k, v)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator form of update_wrapper."""
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


_missing = object()


def reduce(function, iterable, initial=_missing, /):
    """Apply a function of two arguments from left to right to one value."""
    it = iter(iterable)
    if initial is _missing:
        try:
            value = next(it)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    else:
        value = initial
    for x in it:
        value = function(value, x)
    return value


class partial:
    """A function with some arguments given."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func, self.args, self.keywords = func, args, keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend(repr(x) for x in self.args)
        parts.extend(f"{k}={v!r}" for k, v in self.keywords.items())
        return f"functools.partial({', '.join(parts)})"


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func, self.args, self.keywords = func, args, keywords

    def __get__(self, obj, cls=None):
        func, args, keywords = self.func, self.args, self.keywords

        def method(*rest, **kw):
            return func(obj, *args, *rest, **{**keywords, **kw})
        return method


_CacheInfo = _namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


def _key(args, kwds, typed):
    key = args
    if kwds:
        key = (args, "kwds") + tuple(kwds.items())
    if typed:
        key = (key, tuple(type(v) for v in args), tuple(type(v) for v in kwds.values()))
    return key


def lru_cache(maxsize=128, typed=False):
    """Keep the results of the latest calls."""
    if callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, False)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda func: _cached(func, maxsize, typed)


def _cached(func, maxsize, typed):
    cache = {}
    hits = misses = 0
    lock = threading.RLock()

    def wrapper(*args, **kwds):
        nonlocal hits, misses
        key = _key(args, kwds, typed)
        with lock:
            if key in cache:
                hits += 1
                value = cache[key]
                if maxsize is not None:
                    del cache[key]
                    cache[key] = value
                return value
            misses += 1
        value = func(*args, **kwds)
        if maxsize != 0:
            with lock:
                if key not in cache:
                    if maxsize is not None and len(cache) >= maxsize:
                        del cache[next(iter(cache))]
                    cache[key] = value
        return value

    def cache_info():
        return _CacheInfo(hits, misses, maxsize, len(cache))

    def cache_clear():
        nonlocal hits, misses
        with lock:
            cache.clear()
            hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, func)


def cache(user_function, /):
    """lru_cache without a bound."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property that is computed once for each object."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = self.func(instance)
        instance.__dict__[self.attrname] = value
        return value


def cmp_to_key(mycmp):
    """Make a key function of a comparison function."""
    class K:
        __slots__ = ["obj"]

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None
    return K


def total_ordering(cls):
    """Fill in the missing comparison methods of a class."""
    roots = {op for op in ("__lt__", "__le__", "__gt__", "__ge__") if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")

    def of(self, other, op):
        return getattr(type(self), op)(self, other)

    root = "__lt__" if "__lt__" in roots else sorted(roots)[-1]

    def lt(self, other):
        r = of(self, other, root)
        if r is NotImplemented:
            return r
        if root == "__le__":
            return r and self != other
        if root == "__gt__":
            return not r and self != other
        return not r

    def gt(self, other):
        r = of(self, other, root)
        if r is NotImplemented:
            return r
        if root == "__lt__":
            return not r and self != other
        if root == "__le__":
            return not r
        return r and self != other

    def le(self, other):
        r = of(self, other, root)
        if r is NotImplemented:
            return r
        if root == "__lt__":
            return r or self == other
        if root == "__gt__":
            return not r
        return not r or self == other

    def ge(self, other):
        r = of(self, other, root)
        if r is NotImplemented:
            return r
        if root == "__lt__":
            return not r
        if root == "__le__":
            return not r or self == other
        return r or self == other

    for name, f in (("__lt__", lt), ("__gt__", gt), ("__le__", le), ("__ge__", ge)):
        if name not in roots:
            f.__name__ = name
            setattr(cls, name, f)
    return cls


def singledispatch(func):
    """A function that chooses its implementation by the class of the first argument."""
    registry = {object: func}

    def dispatch(cls):
        for c in cls.__mro__:
            if c in registry:
                return registry[c]
        return func

    def register(cls, f=None):
        if f is None:
            if isinstance(cls, type):
                return lambda g: register(cls, g)
            f = cls
            cls = next(iter(f.__annotations__.values()))
        registry[cls] = f
        return f

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{func.__name__} requires at least 1 positional argument")
        return dispatch(type(args[0]))(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return update_wrapper(wrapper, func)
