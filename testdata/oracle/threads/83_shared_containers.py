# Containers shared by threads: what is one operation in CPython loses nothing.
import heapq
import sys
import threading
from collections import Counter, defaultdict, deque

sys.setswitchinterval(1e-6)


def together(work):
    threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


groups = defaultdict(list)
together(lambda i: [groups[k].append(i) for k in range(200)])
print(len(groups), sum(len(v) for v in groups.values()))
counts = Counter()
together(lambda i: counts.update(["a", "b", "a"] * 200))
print(counts)
heap = []
together(lambda i: [heapq.heappush(heap, (n * 7919) % 1000) for n in range(300)])
out = [heapq.heappop(heap) for _ in range(len(heap))]
print(len(out), out == sorted(out))
ring = deque(maxlen=50)
together(lambda i: [ring.append(n) or ring.rotate(1) for n in range(200)])
print(len(ring))
numbers = []
together(lambda i: [numbers.append(n) for n in range(300)])
print(len(numbers))
