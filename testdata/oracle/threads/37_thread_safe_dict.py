# A dict guarded by a lock; atomic update, iteration over a copy, per-key locks.
import threading
from collections import defaultdict


class SafeDict:
    def __init__(self, *args, **kwargs):
        self._data = dict(*args, **kwargs)
        self._lock = threading.RLock()

    def __getitem__(self, k):
        with self._lock:
            return self._data[k]

    def __setitem__(self, k, v):
        with self._lock:
            self._data[k] = v

    def __delitem__(self, k):
        with self._lock:
            del self._data[k]

    def __contains__(self, k):
        with self._lock:
            return k in self._data

    def __len__(self):
        with self._lock:
            return len(self._data)

    def __iter__(self):
        with self._lock:
            return iter(list(self._data))

    def __repr__(self):
        with self._lock:
            return f"SafeDict({self._data})"

    def update_with(self, k, fn, default=None):
        with self._lock:
            self[k] = fn(self._data.get(k, default))
            return self[k]

    def get_or_create(self, k, factory):
        with self._lock:
            if k not in self:
                self[k] = factory()
            return self[k]


d = SafeDict(start=1)


def count(words):
    for w in words:
        d.update_with(w, lambda n: n + 1, 0)


text = "the cat and the dog and the bird".split()
ts = [threading.Thread(target=count, args=(text,)) for _ in range(5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print({k: d[k] for k in sorted(d)}, len(d))
made = []
objs = set()


def create():
    objs.add(id(d.get_or_create("shared", lambda: made.append(1) or object())))


ts = [threading.Thread(target=create) for _ in range(6)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("created once", len(made), len(objs))
for k in d:
    if k != "the":
        del d[k]
print(d, "the" in d, "cat" in d)
try:
    d["cat"]
except KeyError as e:
    print("KeyError", e)
try:
    with d._lock:
        raise ValueError("lock is released")
except ValueError:
    pass
print(d._lock.acquire(blocking=False), d._lock.release())
key_locks = defaultdict(threading.Lock)
guard = threading.Lock()
totals = {"a": 0, "b": 0}


def lock_for(key):
    with guard:
        return key_locks[key]


def add(key):
    for _ in range(100):
        with lock_for(key):
            totals[key] += 1


ts = [threading.Thread(target=add, args=(k,)) for k in "aabb"]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(totals, sorted(key_locks))
