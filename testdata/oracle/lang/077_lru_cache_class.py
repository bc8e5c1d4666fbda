# LRU cache with a doubly linked list, and with an ordered dict.
class Node:
    __slots__ = ("key", "value", "prev", "next")

    def __init__(self, key=None, value=None):
        self.key, self.value, self.prev, self.next = key, value, None, None


class LRUCache:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be positive")
        self.capacity, self.map = capacity, {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head
        self.hits = self.misses = 0

    def _unlink(self, n):
        n.prev.next, n.next.prev = n.next, n.prev

    def _front(self, n):
        n.prev, n.next = self.head, self.head.next
        self.head.next.prev = n
        self.head.next = n

    def get(self, key, default=None):
        if (n := self.map.get(key)) is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(n)
        self._front(n)
        return n.value

    def put(self, key, value):
        if key in self.map:
            n = self.map[key]
            n.value = value
            self._unlink(n)
        else:
            if len(self.map) >= self.capacity:
                old = self.tail.prev
                self._unlink(old)
                del self.map[old.key]
            n = self.map[key] = Node(key, value)
        self._front(n)

    def __iter__(self):
        n = self.head.next
        while n is not self.tail:
            yield n.key, n.value
            n = n.next

    def __len__(self):
        return len(self.map)

    def __contains__(self, key):
        return key in self.map

    def __repr__(self):
        return f"LRUCache({', '.join(f'{k}={v}' for k, v in self)})"

    __getitem__ = get
    __setitem__ = put


c = LRUCache(2)
c.put("a", 1)
c.put("b", 2)
print(c, c.get("a"), c)
c["c"] = 3
print(c, "b" in c, c["b"], c.get("zz", "none"), len(c), c.hits, c.misses)
c["a"] = 10
print(list(c), dict(c), c)
try:
    LRUCache(0)
except ValueError as e:
    print("ValueError:", e)


def memoize(size):
    def deco(f):
        cache = LRUCache(size)

        def wrapper(n):
            if n in cache:
                return cache[n]
            cache[n] = result = f(n)
            return result

        wrapper.cache = cache
        return wrapper

    return deco


calls = []


@memoize(3)
def square(n):
    calls.append(n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 4, 1, 2)], calls, square.cache)
