# Lock: acquire/release forms, return values, errors.
import threading


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(blocking=False), lock.acquire(timeout=0.01), lock.acquire(True, 0.01), lock.release(), lock.locked())
with lock as value:
    print("inside", value, lock.locked())
print("after", lock.locked())
try:
    with lock:
        raise ValueError("inside")
except ValueError as e:
    print("released after error:", e, lock.locked())
show("release unlocked", lock.release)
show("timeout with blocking=False", lambda: lock.acquire(False, 1))
show("negative timeout", lambda: lock.acquire(timeout=-5))
show("timeout -1", lambda: lock.acquire(timeout=-1) and lock.release())
show("timeout 0", lambda: lock.acquire(timeout=0) and lock.release())
show("huge timeout", lambda: lock.acquire(timeout=1e100))
show("over max", lambda: lock.acquire(timeout=threading.TIMEOUT_MAX * 2))
show("None timeout", lambda: lock.acquire(timeout=None))
show("str timeout", lambda: lock.acquire(timeout="1"))
show("nan timeout", lambda: lock.acquire(timeout=float("nan")))
show("inf timeout", lambda: lock.acquire(timeout=float("inf")))
show("too many args", lambda: lock.acquire(True, 1, 2))
show("unknown kw", lambda: lock.acquire(wait=True))
show("release arg", lambda: lock.release(1))
show("Lock(1)", lambda: threading.Lock(1))
show("attribute", lambda: setattr(lock, "x", 1))
show("no attr", lambda: lock.unlock())
show("blocking as int", lambda: (lock.acquire(1), lock.acquire(0), lock.release()))
show("locked", lambda: lock.locked())
show("hash", lambda: isinstance(hash(lock), int))
show("eq", lambda: (lock == lock, lock == threading.Lock(), bool(lock)))


def other():
    lock.release()


lock.acquire()
t = threading.Thread(target=other)
t.start()
t.join()
print("released by another thread:", lock.locked())
results = []


def contender(n):
    with lock:
        results.append(n)


with lock:
    ts = [threading.Thread(target=contender, args=(i,)) for i in range(3)]
    for t in ts:
        t.start()
    print("none got it:", results)
for t in ts:
    t.join()
print("all got it:", sorted(results))
print(threading.Lock.__name__, isinstance(lock, threading.Lock), threading.Lock is type(lock))
