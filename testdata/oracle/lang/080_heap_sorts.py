# Sorting algorithms and a binary heap by hand, checked against sorted.
def bubble(a):
    a = a[:]
    for i in range(len(a)):
        swapped = False
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
                swapped = True
        if not swapped:
            break
    return a


def insertion(a):
    a = list(a)
    for i in range(1, len(a)):
        x, j = a[i], i - 1
        while j >= 0 and a[j] > x:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = x
    return a


def selection(a):
    a = list(a)
    for i in range(len(a)):
        m = min(range(i, len(a)), key=a.__getitem__)
        a[i], a[m] = a[m], a[i]
    return a


def quick(a):
    if len(a) <= 1:
        return list(a)
    p, *rest = a
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])


def merge(a):
    if len(a) < 2:
        return list(a)
    l, r = merge(a[: len(a) // 2]), merge(a[len(a) // 2:])
    out = []
    while l and r:
        out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r


def counting(a):
    lo, hi = min(a, default=0), max(a, default=0)
    counts = [0] * (hi - lo + 1)
    for x in a:
        counts[x - lo] += 1
    return [i + lo for i, c in enumerate(counts) for _ in range(c)]


def shell(a):
    a, gap = list(a), len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            j = i
            while j >= gap and a[j - gap] > a[j]:
                a[j - gap], a[j] = a[j], a[j - gap]
                j -= gap
        gap //= 2
    return a


class Heap:
    def __init__(self, items=(), key=lambda x: x):
        self.a, self.key = [], key
        for x in items:
            self.push(x)

    def push(self, x):
        self.a.append(x)
        i = len(self.a) - 1
        while i and self.key(self.a[i]) < self.key(self.a[p := (i - 1) // 2]):
            self.a[i], self.a[p] = self.a[p], self.a[i]
            i = p

    def pop(self):
        if not self.a:
            raise IndexError("pop from an empty heap")
        top, last = self.a[0], self.a.pop()
        if self.a:
            self.a[0] = last
            i = 0
            while True:
                kids = [c for c in (2 * i + 1, 2 * i + 2) if c < len(self.a)]
                if not kids:
                    break
                c = min(kids, key=lambda k: self.key(self.a[k]))
                if self.key(self.a[i]) <= self.key(self.a[c]):
                    break
                self.a[i], self.a[c] = self.a[c], self.a[i]
                i = c
        return top

    def __len__(self):
        return len(self.a)


def heap(a):
    h = Heap(a)
    return [h.pop() for _ in range(len(h))]


tests = [[], [1], [2, 1], [5, 3, 9, 1, 5, -2, 0], list(range(20, 0, -1)), [(i * 7919) % 101 for i in range(60)]]
for f in (bubble, insertion, selection, quick, merge, counting, shell, heap):
    print(f"{f.__name__:<10}", all(f(t) == sorted(t) for t in tests), f(tests[3]))
h = Heap(["ccc", "a", "bb"], key=len)
print([h.pop() for _ in range(3)])
try:
    h.pop()
except IndexError as e:
    print("IndexError:", e)


def binary_search(a, x):
    lo, hi = 0, len(a) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if a[mid] == x:
            return mid
        lo, hi = (mid + 1, hi) if a[mid] < x else (lo, mid - 1)
    return -1


print([binary_search([1, 3, 5, 7, 9], x) for x in (1, 9, 5, 4, 100)])
