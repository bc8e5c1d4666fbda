"""Copies of objects."""
from _collections import deque


class Error(Exception):
    pass


error = Error
_atomic = (int, float, bool, complex, str, bytes, type(None), type, range, type(Ellipsis), type(NotImplemented), type(len), type(lambda: 0))


_generator = type(_ for _ in ())


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
    if isinstance(x, tuple):
        y = tuple.__new__(cls, [conv(v) for v in x])
    elif cls is _generator:
        raise TypeError("cannot pickle 'generator' object")
    elif cls.__module__ in ("_thread", "threading"):
        raise TypeError(f"cannot pickle '{cls.__module__}.{cls.__name__}' object")
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
    if hasattr(x, "__dict__"):
        for k, v in x.__dict__.items():
            object.__setattr__(y, k, conv(v))
    return y


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
    elif cls in (tuple, set, frozenset):
        y = cls([deepcopy(v, memo) for v in x])
    else:
        y = _rebuild(x, cls, lambda v: deepcopy(v, memo), lambda y: memo.__setitem__(id(x), y))
    memo[id(x)] = y
    return y


def replace(obj, /, **changes):
    return obj.__replace__(**changes)
