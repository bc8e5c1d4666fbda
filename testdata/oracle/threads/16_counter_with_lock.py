# The classic counter: with a lock nothing is lost, in five styles.
import threading

N, THREADS = 500, 4


def run(target):
    ts = [threading.Thread(target=target) for _ in range(THREADS)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()


count = 0
lock = threading.Lock()


def with_statement():
    global count
    for _ in range(N):
        with lock:
            count += 1


def acquire_release():
    global count
    for _ in range(N):
        lock.acquire()
        try:
            count += 1
        finally:
            lock.release()


def local_then_once():
    global count
    mine = 0
    for _ in range(N):
        mine += 1
    with lock:
        count += mine


class SafeCounter:
    def __init__(self):
        self._n = 0
        self._lock = threading.Lock()

    def increment(self, by=1):
        with self._lock:
            self._n += by

    @property
    def value(self):
        with self._lock:
            return self._n


for f in (with_statement, acquire_release, local_then_once):
    count = 0
    run(f)
    print(f.__name__, count, count == N * THREADS)
safe = SafeCounter()


def method():
    for _ in range(N):
        safe.increment()


run(method)
print("class", safe.value)
cells = [0] * THREADS


def own_cell(i):
    for _ in range(N):
        cells[i] += 1


ts = [threading.Thread(target=own_cell, args=(i,)) for i in range(THREADS)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("cells", cells, sum(cells))
appended = []
run(lambda: [appended.append(1) for _ in range(N)])
print("list.append is atomic", len(appended))
shared = {}


def fill():
    for i in range(N):
        shared[threading.get_ident(), i] = True


ready = threading.Barrier(THREADS)


def fill_together():
    ready.wait()
    fill()
    ready.wait()


run(fill_together)
print("dict", len(shared) == N * THREADS)
