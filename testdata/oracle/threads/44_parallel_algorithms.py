# Textbook parallel algorithms: sum, merge sort, primes, matrix product, word count, prefix sums.
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

data = [(i * 37) % 101 for i in range(200)]
parts = [0] * 4


def partial(i):
    parts[i] = sum(data[i::4])


ts = [threading.Thread(target=partial, args=(i,)) for i in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("sum", sum(parts), sum(parts) == sum(data))


def merge(a, b):
    out, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            out.append(a[i])
            i += 1
        else:
            out.append(b[j])
            j += 1
    return out + a[i:] + b[j:]


def merge_sort(items, depth=2):
    if len(items) <= 1:
        return items
    mid = len(items) // 2
    if depth == 0:
        return merge(merge_sort(items[:mid], 0), merge_sort(items[mid:], 0))
    halves = [None, None]

    def half(i, part):
        halves[i] = merge_sort(part, depth - 1)

    ts = [threading.Thread(target=half, args=args) for args in ((0, items[:mid]), (1, items[mid:]))]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    return merge(*halves)


print("sorted", merge_sort(data) == sorted(data), merge_sort([3, 1, 2]), merge_sort([]))


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, int(n**0.5) + 1))


with ThreadPoolExecutor(4) as ex:
    flags = list(ex.map(is_prime, range(50)))
    print("primes", [n for n, p in enumerate(flags) if p])
    A, B = [[1, 2], [3, 4]], [[5, 6], [7, 8]]
    print("matrix", list(ex.map(lambda row: [sum(x * y for x, y in zip(row, col)) for col in zip(*B)], A)))
    docs = ["a b a", "b c", "a c c"]
    total = sum(ex.map(lambda d: Counter(d.split()), docs), Counter())
    print("words", sorted(total.items()))
    chunks = [range(i, i + 25) for i in range(0, 100, 25)]
    print("sum of squares", sum(ex.map(lambda c: sum(x * x for x in c), chunks)))
N = 8
values, scratch = list(range(1, N + 1)), [0] * N
barrier = threading.Barrier(N)


def scan(i):
    step = 1
    while step < N:
        v = values[i] + (values[i - step] if i >= step else 0)
        barrier.wait()
        values[i] = v
        barrier.wait()
        step *= 2


ts = [threading.Thread(target=scan, args=(i,)) for i in range(N)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("prefix sums", values)
best, lock = {"len": -1}, threading.Lock()


def search(words):
    local = max(words, key=len)
    with lock:
        if len(local) > best["len"]:
            best.update(len=len(local), word=local)


ts = [threading.Thread(target=search, args=(w,)) for w in (["aa", "b"], ["cccc"], ["ddd"])]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("longest", best)
