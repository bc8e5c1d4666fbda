"""Heaps: lists in which the first item is the smallest."""


def heappush(heap, item):
    heap.append(item)
    _up(heap, 0, len(heap) - 1)


def heappop(heap):
    last = heap.pop()
    if not heap:
        return last
    top, heap[0] = heap[0], last
    _down(heap, 0)
    return top


def heapreplace(heap, item):
    top, heap[0] = heap[0], item
    _down(heap, 0)
    return top


def heappushpop(heap, item):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _down(heap, 0)
    return item


def heapify(x):
    for i in reversed(range(len(x) // 2)):
        _down(x, i)


def _up(heap, start, i):
    item = heap[i]
    while i > start:
        p = (i - 1) >> 1
        if not item < heap[p]:
            break
        heap[i] = heap[p]
        i = p
    heap[i] = item


def _down(heap, i):
    n, start, item = len(heap), i, heap[i]
    c = 2 * i + 1
    while c < n:
        if c + 1 < n and not heap[c] < heap[c + 1]:
            c += 1
        heap[i] = heap[c]
        i = c
        c = 2 * i + 1
    heap[i] = item
    _up(heap, start, i)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:n] if n > 0 else []


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:n] if n > 0 else []


def merge(*iterables, key=None, reverse=False):
    items = [x for it in iterables for x in it]
    yield from sorted(items, key=key, reverse=reverse)
