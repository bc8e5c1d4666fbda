# Context managers around locks: timed acquire, many locks, read-once guards, timing order.
import threading
from contextlib import ExitStack, contextmanager, nullcontext, suppress


@contextmanager
def acquire_timeout(lock, timeout):
    got = lock.acquire(timeout=timeout)
    try:
        yield got
    finally:
        if got:
            lock.release()


lock = threading.Lock()
with acquire_timeout(lock, 0.01) as got:
    print("free:", got, lock.locked())
    with acquire_timeout(lock, 0.01) as again:
        print("held:", again)
print("released:", lock.locked())


@contextmanager
def all_of(*locks):
    with ExitStack() as stack:
        for l in sorted(locks, key=id):
            stack.enter_context(l)
        yield len(locks)


locks = [threading.Lock() for _ in range(4)]
with all_of(*locks) as n:
    print(n, [l.locked() for l in locks])
print([l.locked() for l in locks])
with suppress(ValueError):
    with all_of(*locks):
        raise ValueError
print([l.locked() for l in locks])


class LoggedLock:
    def __init__(self, name, log):
        self.name, self.log, self.lock = name, log, threading.RLock()

    def __enter__(self):
        self.lock.acquire()
        self.log.append(f"+{self.name}")
        return self

    def __exit__(self, etype, e, tb):
        self.log.append(f"-{self.name}{'!' if etype else ''}")
        self.lock.release()


log = []
a, b = LoggedLock("a", log), LoggedLock("b", log)
with a, b:
    with a:
        log.append("body")
try:
    with a:
        with b:
            raise RuntimeError
except RuntimeError:
    log.append("caught")
print(log)


def maybe(threadsafe):
    with lock if threadsafe else nullcontext():
        return lock.locked()


print(maybe(True), maybe(False))


class Resource:
    def __init__(self):
        self.free = ["r1", "r2"]
        self.cond = threading.Condition()

    @contextmanager
    def borrow(self):
        with self.cond:
            self.cond.wait_for(lambda: self.free)
            r = self.free.pop()
        try:
            yield r
        finally:
            with self.cond:
                self.free.append(r)
                self.cond.notify()


pool = Resource()
used = []


def user(n):
    with pool.borrow() as r:
        used.append((n, r in ("r1", "r2")))


ts = [threading.Thread(target=user, args=(i,)) for i in range(6)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(used), sorted(pool.free))
with threading.Condition() as c, threading.Semaphore() as s, threading.Lock() as l, threading.RLock() as r, threading.BoundedSemaphore(2) as bs:
    print("values of with:", c, s, l, r, bs)
for bad in (threading.Event(), threading.Barrier(1), threading.Thread(), threading.local()):
    try:
        with bad:
            pass
    except TypeError as e:
        print("TypeError:", e)
