"""Dicts and sets that do not keep their keys, values or members alive."""
from collections.abc import MutableMapping, MutableSet
from _weakref import ref


class KeyedRef(ref):
    """A reference that knows the key under which a dict holds it."""
    __module__ = "weakref"

    def __new__(type, ob, callback, key):
        self = super().__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _WeakDictionary(MutableMapping):
    """What the two dictionaries share: data holds references."""

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __copy__(self):
        return type(self)(self)

    copy = __copy__

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


class WeakValueDictionary(_WeakDictionary):
    """A mapping that forgets values which nothing else holds."""
    __module__ = "weakref"

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

    def __deepcopy__(self, memo):
        from copy import deepcopy
        return type(self)([(deepcopy(k, memo), v) for k, v in self.items()])

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


class WeakKeyDictionary(_WeakDictionary):
    """A mapping that forgets keys which nothing else holds."""
    __module__ = "weakref"

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

    def __deepcopy__(self, memo):
        from copy import deepcopy
        return type(self)({k: deepcopy(v, memo) for k, v in self.items()})

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
    __module__ = "_weakrefset"

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
