# OrderedDict: moving keys, caches made of it, loops that see it change.
import copy
from collections import OrderedDict, defaultdict


class LRUCache(OrderedDict):
    """Keeps the entries used last."""

    def __init__(self, maxsize=2, *args, **kwds):
        self.maxsize = maxsize
        super().__init__(*args, **kwds)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.maxsize:
            oldest = next(iter(self))
            del self[oldest]


cache = LRUCache(2, a=1)
cache["b"] = 2
cache["a"]
cache["c"] = 3
print(cache, list(cache), cache.maxsize)
twin = copy.copy(cache)
print(twin.maxsize, list(twin.items()), type(twin).__name__)

d = OrderedDict.fromkeys("abcde", 0)
d.move_to_end("b")
d.move_to_end("e", last=False)
print("".join(d), "".join(reversed(d)), d.popitem(), d.popitem(last=False), "".join(d))
d[True] = "yes"
d.move_to_end(1, False)
print(list(d.items()))
for bad in (lambda: d.move_to_end("zz"), lambda: OrderedDict().popitem(), lambda: d.pop("zz"), lambda: d.move_to_end([])):
    try:
        bad()
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), OrderedDict(a=1) != OrderedDict(a=1))
print(OrderedDict(a=1) | {"b": 2}, {"b": 2} | OrderedDict(a=1), d.setdefault("q", default=4), d.pop("q", default=5), d.pop("q", default=5))
for change in (lambda o: o.move_to_end("a"), lambda o: o.update(z=1), lambda o: o.pop("b")):
    o = OrderedDict(a=1, b=2, c=3)
    seen = []
    try:
        for k in o:
            seen.append(k)
            change(o)
    except RuntimeError as e:
        print(seen, e, list(o))
loop = OrderedDict(x=1)
loop["self"] = loop
print(loop)


class Factory(defaultdict):
    def make(self):
        return 1

    def __init__(self):
        super().__init__(self.make)


f = Factory()
f["k"]
print(repr(f).count("Factory("), "..." in repr(f), dict(f))
