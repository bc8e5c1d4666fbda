# A thread-safe LRU cache, and functools.lru_cache from threads.
import functools
import threading
from collections import OrderedDict


class LRU:
    def __init__(self, size):
        self.size, self.data, self.lock = size, OrderedDict(), threading.Lock()
        self.hits = self.misses = 0

    def get(self, key, compute):
        with self.lock:
            if key in self.data:
                self.data.move_to_end(key)
                self.hits += 1
                return self.data[key]
            self.misses += 1
            value = self.data[key] = compute(key)
            if len(self.data) > self.size:
                self.data.popitem(last=False)
            return value


cache = LRU(3)
for k in (1, 2, 3, 1, 4, 2):
    cache.get(k, lambda n: n * 10)
print(list(cache.data.items()), cache.hits, cache.misses)
shared = LRU(5)
calls = []


def compute(n):
    calls.append(n)
    return n * n


def use():
    for n in range(5):
        assert shared.get(n, compute) == n * n


ts = [threading.Thread(target=use) for _ in range(6)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(calls), shared.hits, shared.misses)


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


out = []
ts = [threading.Thread(target=lambda n=n: out.append(fib(n))) for n in (30, 20, 10)]
for t in ts:
    t.start()
    t.join()
print(sorted(out), fib.cache_info().currsize)


class Cached:
    def __init__(self):
        self.computed = 0
        self._lock = threading.Lock()

    @functools.cached_property
    def value(self):
        with self._lock:
            self.computed += 1
            return 42


c = Cached()
print(c.value, c.value, c.computed)


def memoize(fn):
    cache, lock = {}, threading.Lock()

    @functools.wraps(fn)
    def wrapper(*args):
        with lock:
            if args not in cache:
                cache[args] = fn(*args)
            return cache[args]

    wrapper.cache = cache
    return wrapper


@memoize
def slow_add(a, b):
    calls.append((a, b))
    return a + b


calls.clear()
ts = [threading.Thread(target=slow_add, args=(i % 3, 1)) for i in range(9)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(calls), sorted(slow_add.cache.items()), slow_add.__name__)
