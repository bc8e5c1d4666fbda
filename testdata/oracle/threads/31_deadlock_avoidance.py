# Bank transfers without deadlock: ordered locks, try-lock with back-off, one lock for all.
import threading
from contextlib import ExitStack


class Account:
    def __init__(self, id, balance):
        self.id, self.balance, self.lock = id, balance, threading.Lock()


def transfer_ordered(src, dst, amount):
    first, second = sorted((src, dst), key=lambda a: a.id)
    with first.lock, second.lock:
        if src.balance >= amount:
            src.balance -= amount
            dst.balance += amount
            return True
        return False


def transfer_trylock(src, dst, amount):
    while True:
        with src.lock:
            if dst.lock.acquire(blocking=False):
                try:
                    src.balance -= amount
                    dst.balance += amount
                    return True
                finally:
                    dst.lock.release()


def transfer_stack(src, dst, amount):
    with ExitStack() as stack:
        for a in sorted((src, dst), key=lambda a: a.id):
            stack.enter_context(a.lock)
        src.balance -= amount
        dst.balance += amount


def run(transfer):
    a, b = Account(1, 1000), Account(2, 1000)

    def many(x, y, n):
        for _ in range(50):
            transfer(x, y, n)

    ts = [threading.Thread(target=many, args=args) for args in ((a, b, 3), (b, a, 1), (a, b, 2), (b, a, 5))]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    return a.balance, b.balance, a.balance + b.balance, a.lock.locked() or b.lock.locked()


for f in (transfer_ordered, transfer_trylock, transfer_stack):
    print(f.__name__, run(f))
lock_a, lock_b = threading.Lock(), threading.Lock()
log = []


def with_timeout(first, second, name, patience):
    for attempt in range(100):
        if first.acquire(timeout=1):
            try:
                if second.acquire(timeout=patience):
                    try:
                        log.append(name)
                        return
                    finally:
                        second.release()
            finally:
                first.release()
    log.append(name + " gave up")


ts = [threading.Thread(target=with_timeout, args=args) for args in ((lock_a, lock_b, "ab", 0.001), (lock_b, lock_a, "ba", 0.05))]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(log))
acc = Account(3, 5)
print(transfer_ordered(acc, Account(4, 0), 10), acc.balance)
