"""Copies of objects."""
import sys
import _copy

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error


class _C:
    def method(self):
        pass


_method = type(_C().method)
_deep_atoms = {type(None), type(...), type(NotImplemented), int, float, bool, complex, bytes, str, type, range, property,
               type(len), type(str.join), type(_C.method), type(_C.method.__code__)}
_atoms = _deep_atoms | {tuple, frozenset, slice}
_copiers = {list: list.copy, dict: dict.copy, set: set.copy, bytearray: bytearray.copy}


def _is_atom(cls, atoms):
    """Report whether objects of cls are their own copies."""
    if cls in atoms or issubclass(cls, type):
        return True
    weak = sys.modules.get("weakref")
    return weak is not None and cls is weak.ref


def _copy_object(x):
    cls = type(x)
    copier = _copiers.get(cls)
    if copier is not None:
        return copier(x)
    if _is_atom(cls, _atoms):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    parts = _parts(x, cls, "shallow")
    return x if isinstance(parts, str) else _assemble(x, None, *parts)


def _parts(x, cls, how):
    """Return what __reduce_ex__ says of x, or what copyreg knows of its class."""
    registry = sys.modules.get("copyreg")
    if registry is not None:
        reductor = registry.dispatch_table.get(cls)
        if reductor is not None:
            return reductor(x)
    reductor = getattr(x, "__reduce_ex__", None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, "__reduce__", None)
    if reductor is not None:
        return reductor()
    raise Error(f"un({how})copyable object of type {cls}")


def _assemble(x, memo, func, args, state=None, items=None, pairs=None):
    """Make an object like x of its parts, which are copied themselves if there is a memo."""
    deep = memo is not None
    if deep and args:
        args = tuple([deepcopy(arg, memo) for arg in args])
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


_missing = object()


def _deepcopy_object(x, memo):
    cls = type(x)
    if cls in _deep_atoms:
        return x
    if memo is None:
        memo = {}
    else:
        y = memo.get(id(x), _missing)
        if y is not _missing:
            return y
    copier = _deep_copiers.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif _is_atom(cls, _deep_atoms):
        return x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            parts = _parts(x, cls, "deep")
            y = x if isinstance(parts, str) else _assemble(x, memo, *parts)
    if y is not x:
        memo[id(x)] = y
        # x has to live as long as its id is in the memo.
        memo.setdefault(id(memo), []).append(x)
    return y


copy, deepcopy = _copy.functions(_copy_object, _deepcopy_object)


def _deepcopy_list(x, memo):
    y = memo[id(x)] = []
    for item in x:
        y.append(deepcopy(item, memo))
    return y


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # The tuple may hold itself by way of something in it.
    if id(x) in memo:
        return memo[id(x)]
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deepcopy_dict(x, memo):
    y = memo[id(x)] = {}
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deepcopy_method(x, memo):
    return _method(x.__func__, deepcopy(x.__self__, memo))


_deep_copiers = {list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict, _method: _deepcopy_method}


def replace(obj, /, **changes):
    """Return a copy of obj with some fields replaced."""
    cls = type(obj)
    func = getattr(cls, "__replace__", None)
    if func is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return func(obj, **changes)
