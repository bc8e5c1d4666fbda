"""Copies of objects."""
from _collections import deque


class Error(Exception):
    pass


error = Error
_atomic = (int, float, bool, complex, str, bytes, type(None), type, range, type(Ellipsis), type(NotImplemented), type(len), type(lambda: 0))


_generator = type(_ for _ in ())

# What objects of the thread modules consist of that cannot be copied, where it is no lock.
_cores = {"RLock": "_thread.RLock", "Condition": "_thread.RLock", "Thread": "_thread._ThreadHandle", "_local": "_thread._local",
          "SimpleQueue": "_queue.SimpleQueue"}


def copy(x):
    """Return a shallow copy."""
    cls = type(x)
    if cls in _atomic or isinstance(x, type):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    if cls in (tuple, frozenset):
        return x
    if hasattr(cls, "__copy__"):
        return x.__copy__()
    if hasattr(x, "copy") and cls.__module__ == "collections":
        return x.copy()
    return _rebuild(x, cls, lambda v: v)


def _rebuild(x, cls, conv, made=lambda y: None):
    """Make an object like x of conv(part) for each part; made is called with it before it is filled."""
    if getattr(cls, "__reduce__", None) != getattr(object, "__reduce__", None):
        make, args, *rest = x.__reduce__()
        y = make(*conv(args))
        made(y)
        state = conv(rest[0]) if rest else None
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        elif state:
            y.__dict__.update(state)
        return y
    if isinstance(x, bytearray):
        return cls(x)
    for base in cls.__mro__:
        if base.__module__ in ("_thread", "threading", "queue"):
            raise TypeError(f"cannot pickle '{_cores.get(base.__name__, '_thread.lock')}' object")
    if isinstance(x, tuple):
        y = tuple.__new__(cls, [conv(v) for v in x])
    elif cls is _generator:
        raise TypeError("cannot pickle 'generator' object")
    elif isinstance(x, BaseException):
        y = cls(*conv(x.args))
    elif hasattr(cls, "__getnewargs__"):
        y = cls.__new__(cls, *x.__getnewargs__())
    else:
        y = cls.__new__(cls)
    made(y)
    if isinstance(x, (list, set)):
        (y.extend if isinstance(x, list) else y.update)(conv(v) for v in x)
    elif isinstance(x, deque):
        deque.__init__(y, (), x.maxlen)
        deque.extend(y, (conv(v) for v in x))
    elif isinstance(x, dict):
        for k, v in x.items():
            dict.__setitem__(y, conv(k), conv(v))
    if getattr(cls, "__getstate__", None) is not getattr(object, "__getstate__", None):
        state = x.__getstate__()
    else:
        state = getattr(x, "__dict__", None)
        kept = {n: getattr(x, n) for n in _slots(cls) if hasattr(x, n)}
        if kept:
            state = state or None, kept
    if state and hasattr(y, "__setstate__"):
        y.__setstate__(conv(state))
        return y
    plain, kept = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
    for names in plain, kept:
        for k, v in (names or {}).items():
            object.__setattr__(y, k, conv(v))
    return y


def _slots(cls):
    """The attributes that __slots__ of a class and its bases name."""
    for c in cls.__mro__:
        names = c.__dict__.get("__slots__", ())
        for n in [names] if isinstance(names, str) else names:
            if n.startswith("__") and not n.endswith("__"):
                n = f"_{c.__name__.lstrip('_')}{n}"
            if n not in ("__dict__", "__weakref__"):
                yield n


def deepcopy(x, memo=None):
    """Return a copy of x and all it holds."""
    memo = {} if memo is None else memo
    cls = type(x)
    if cls in _atomic or isinstance(x, type):
        return x
    if id(x) in memo:
        return memo[id(x)]
    if hasattr(cls, "__deepcopy__"):
        y = x.__deepcopy__(memo)
    elif cls is list:
        memo[id(x)] = y = []
        for v in x:
            y.append(deepcopy(v, memo))
    elif cls is dict:
        memo[id(x)] = y = {}
        for k, v in x.items():
            y[deepcopy(k, memo)] = deepcopy(v, memo)
    elif cls is tuple:
        y = tuple([deepcopy(v, memo) for v in x])
        if all([a is b for a, b in zip(x, y)]):
            y = x
    elif cls in (set, frozenset):
        y = cls([deepcopy(v, memo) for v in x])
    else:
        y = _rebuild(x, cls, lambda v: deepcopy(v, memo), lambda y: memo.__setitem__(id(x), y))
    memo[id(x)] = y
    return y


def replace(obj, /, **changes):
    """Return a new object with some parts changed."""
    if not hasattr(type(obj), "__replace__"):
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return type(obj).__replace__(obj, **changes)
