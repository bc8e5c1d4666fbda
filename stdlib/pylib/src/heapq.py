"""Heaps: lists in which the first item is the smallest."""
from _heapq import heapify, heappop, heappush, heappushpop, heapreplace, _heapify_max, _heappop_max, _heapreplace_max

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:n] if n > 0 else []


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:n] if n > 0 else []


def merge(*iterables, key=None, reverse=False):
    """Yield the items of sorted iterables in order, without reading more of them than needed."""
    heap = []
    for order, it in enumerate(map(iter, iterables)):
        for value in it:
            heap.append(_Head(value if key is None else key(value), -order if reverse else order, value, it, reverse))
            break
    heapify(heap)
    while heap:
        head = heap[0]
        yield head.value
        for value in head.rest:
            head.value, head.key = value, value if key is None else key(value)
            heapreplace(heap, head)
            break
        else:
            heappop(heap)


class _Head:
    """The next item of one of merge's iterables."""

    __slots__ = ("key", "order", "value", "rest", "reverse")

    def __init__(self, key, order, value, rest, reverse):
        self.key, self.order, self.value, self.rest, self.reverse = key, order, value, rest, reverse

    def __lt__(self, other):
        a, b = (other, self) if self.reverse else (self, other)
        return a.key < b.key or not b.key < a.key and a.order < b.order
