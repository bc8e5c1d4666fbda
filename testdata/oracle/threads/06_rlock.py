# RLock: recursion, ownership, errors.
import threading


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


r = threading.RLock()
print(r.acquire(), r.acquire(), r.acquire(blocking=False), r.release(), r.release(), r.release())
show("release unlocked", r.release)
with r:
    with r:
        with r:
            print("three deep")
got = []


def try_acquire():
    got.append(r.acquire(False))
    got.append(r.acquire(timeout=0.01))
    try:
        r.release()
    except RuntimeError as e:
        got.append(str(e))


with r:
    t = threading.Thread(target=try_acquire)
    t.start()
    t.join()
print("other thread:", got)
show("timeout with blocking=False", lambda: r.acquire(False, 1))
show("negative", lambda: r.acquire(timeout=-2))
show("huge", lambda: r.acquire(timeout=1e100))
show("str", lambda: r.acquire(timeout="x"))


class Counter:
    def __init__(self):
        self._lock = threading.RLock()
        self.value = 0

    def add(self, n):
        with self._lock:
            self.value += n

    def add_twice(self, n):
        with self._lock:
            self.add(n)
            self.add(n)

    def recursive(self, depth):
        with self._lock:
            if depth:
                self.value += 1
                self.recursive(depth - 1)


c = Counter()
ts = [threading.Thread(target=c.add_twice, args=(1,)) for _ in range(10)] + [threading.Thread(target=c.recursive, args=(5,)) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("value", c.value)
