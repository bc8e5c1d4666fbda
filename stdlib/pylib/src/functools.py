"""Tools for functions."""
from _functool import cached as _lru_cache_wrapper, partial
from _tailorbird import hide
from _thread import RLock

GenericAlias = type(list[int])

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache",
           "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod",
           "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make wrapper look like wrapped."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator form of update_wrapper."""
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


_missing = object()


@hide
def reduce(function, iterable, initial=_missing, /):
    """Apply a function of two arguments from left to right to one value."""
    try:
        it = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
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


class partialmethod:
    """A method with some arguments given."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func), *map(repr, self.args), *(f"{k}={v!r}" for k, v in self.keywords.items())]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        method.__isabstractmethod__ = self.__isabstractmethod__
        method.__partialmethod__ = self
        return method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                # The function is bound already: only the arguments are left to give.
                result = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, "__self__"):
                    result.__self__ = bound.__self__
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


_CacheInfo = None  # made when first needed


def _cache_info(*counts):
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])
    return _CacheInfo(*counts)


def lru_cache(maxsize=128, typed=False):
    """Keep the results of the latest calls. Threads may share the function."""
    if callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda func: _cached(func, maxsize, typed)


def _cached(func, maxsize, typed):
    wrapper = _lru_cache_wrapper(func, maxsize, typed, _cache_info)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, func)


def cache(user_function, /):
    """lru_cache without a bound."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property that is computed once for each object and then an ordinary attribute."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {self.attrname!r} property.") from None
        value = cache.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                cache[self.attrname] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f"does not support item assignment for caching {self.attrname!r} property.") from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


def cmp_to_key(mycmp):
    """Make a key function of a comparison function."""
    class K:
        __slots__ = ["obj"]

        def __init__(self, obj):
            self.obj = obj

        @hide
        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        @hide
        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        @hide
        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        @hide
        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        @hide
        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None
    return K


# What each comparison is by the others: of the result r of another one, and whether the two are equal.
_DERIVED = {
    ("gt", "lt"): lambda r, a, b: not r and a != b, ("le", "lt"): lambda r, a, b: r or a == b, ("ge", "lt"): lambda r, a, b: not r,
    ("ge", "le"): lambda r, a, b: not r or a == b, ("lt", "le"): lambda r, a, b: r and a != b, ("gt", "le"): lambda r, a, b: not r,
    ("lt", "gt"): lambda r, a, b: not r and a != b, ("ge", "gt"): lambda r, a, b: r or a == b, ("le", "gt"): lambda r, a, b: not r,
    ("le", "ge"): lambda r, a, b: not r or a == b, ("gt", "ge"): lambda r, a, b: r and a != b, ("lt", "ge"): lambda r, a, b: not r,
}


def _comparison(op, root, derive):
    """Make the method for op, which asks the one for root: a function of the module, so that it can be pickled."""
    root_method = f"__{root}__"

    def method(self, other):
        r = getattr(type(self), root_method)(self, other)
        return r if r is NotImplemented else derive(r, self, other)
    method.__name__, method.__qualname__ = f"__{op}__", f"_{op}_from_{root}"
    globals()[method.__qualname__] = method
    return method


_comparisons = {}


def total_ordering(cls):
    """Fill in the missing comparison methods of a class."""
    roots = {op for op in ("lt", "le", "gt", "ge") if getattr(cls, f"__{op}__", None) is not getattr(object, f"__{op}__", None)}
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    if not _comparisons:
        for pair, derive in _DERIVED.items():
            _comparisons[pair] = _comparison(*pair, derive)
    root = "lt" if "lt" in roots else max(roots)
    for (op, of), method in _comparisons.items():
        if of == root and op not in roots:
            setattr(cls, method.__name__, method)
    return cls


def _c3_merge(sequences):
    """Merge orders of classes into one that keeps each of them (C3)."""
    result = []
    while True:
        sequences = [seq for seq in sequences if seq]
        if not sequences:
            return result
        for seq in sequences:
            head = seq[0]
            if not any(head in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        result.append(head)
        for seq in sequences:
            if seq[0] == head:
                del seq[0]


def _c3_mro(cls, abcs=None):
    """Return the order of cls with abstract classes put in, each as near to cls as it is implemented."""
    # Abstract classes go behind the last base that is abstract itself.
    boundary = 0
    for i in range(len(cls.__bases__), 0, -1):
        if hasattr(cls.__bases__[i - 1], "__abstractmethods__"):
            boundary = i
            break
    abcs = list(abcs) if abcs else []
    first, last = list(cls.__bases__[:boundary]), list(cls.__bases__[boundary:])
    own = [base for base in abcs if issubclass(cls, base) and not any(issubclass(b, base) for b in cls.__bases__)]
    for base in own:
        abcs.remove(base)
    orders = [_c3_mro(base, abcs=abcs) for base in first + own + last]
    return _c3_merge([[cls]] + orders + [first, own, last])


def _compose_mro(cls, types):
    """Return the order of cls together with those of types that it implements."""
    bases = set(cls.__mro__)

    def related(typ):
        return (typ not in bases and hasattr(typ, "__mro__") and not isinstance(typ, GenericAlias)
                and issubclass(cls, typ))

    types = [n for n in types if related(n)]
    # A class whose subclass is there too comes with that.
    types = [n for n in types if not any(n != other and n in other.__mro__ for other in types)]
    known, mro = set(types), []
    for typ in types:
        found = []
        for sub in typ.__subclasses__():
            if sub not in bases and issubclass(cls, sub):
                found.append([s for s in sub.__mro__ if s in known])
        if not found:
            mro.append(typ)
            continue
        found.sort(key=len, reverse=True)
        for order in found:
            for sub in order:
                if sub not in mro:
                    mro.append(sub)
    return _c3_mro(cls, abcs=mro)


def _find_impl(cls, registry):
    mro = _compose_mro(cls, registry.keys())
    match = None
    for t in mro:
        if match is not None:
            # Two abstract classes that do not know each other: neither goes before the other.
            if (t in registry and t not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, t)):
                raise RuntimeError("Ambiguous dispatch: {} or {}".format(match, t))
            break
        if t in registry:
            match = t
    return registry.get(match)


def _is_union(cls):
    from typing import get_origin, Union
    return get_origin(cls) in (Union, type(int | str))


def _is_dispatch_type(cls):
    if isinstance(cls, type) and not isinstance(cls, GenericAlias):
        return True
    if not _is_union(cls):
        return False
    from typing import get_args
    return all(isinstance(arg, type) and not isinstance(arg, GenericAlias) for arg in get_args(cls))


def singledispatch(func):
    """A function that chooses its implementation by the class of the first argument."""
    from weakref import WeakKeyDictionary
    registry, found = {}, WeakKeyDictionary()
    from abc import get_cache_token
    token = None

    def dispatch(cls):
        """Return the implementation for a class."""
        nonlocal token
        if token is not None and token != get_cache_token():
            found.clear()
            token = get_cache_token()
        try:
            return found[cls]
        except KeyError:
            impl = found[cls] = registry[cls] if cls in registry else _find_impl(cls, registry)
            return impl

    def register(cls, func=None):
        """Make func the implementation for a class, or for that of its first annotation."""
        nonlocal token
        if _is_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            notes = getattr(cls, "__annotations__", {})
            if not notes:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` "
                                "or plain `@register` on an annotated function.")
            func = cls
            from typing import get_type_hints
            name, cls = next(iter(get_type_hints(func).items()))
            if not _is_dispatch_type(cls):
                if _is_union(cls):
                    raise TypeError(f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        if _is_union(cls):
            from typing import get_args
            for arg in get_args(cls):
                registry[arg] = func
        else:
            registry[cls] = func
        if token is None and hasattr(cls, "__abstractmethods__"):
            token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    from types import MappingProxyType
    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = found.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """A method that chooses its implementation by the class of the first argument after self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Make method the implementation for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        update_wrapper(method, self.func)
        return method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
