# Synchronisers by hand: latch, cyclic gate, exchanger, monitor, semaphore from a condition.
import threading


class CountDownLatch:
    def __init__(self, n):
        self.n, self.cond = n, threading.Condition()

    def count_down(self):
        with self.cond:
            self.n -= 1
            if self.n <= 0:
                self.cond.notify_all()

    def wait(self, timeout=None):
        with self.cond:
            return self.cond.wait_for(lambda: self.n <= 0, timeout)


class MySemaphore:
    def __init__(self, value=1):
        self.value, self.cond = value, threading.Condition(threading.Lock())

    def acquire(self):
        with self.cond:
            while self.value == 0:
                self.cond.wait()
            self.value -= 1

    def release(self):
        with self.cond:
            self.value += 1
            self.cond.notify()

    __enter__ = acquire

    def __exit__(self, *a):
        self.release()


class Exchanger:
    def __init__(self):
        self.cond, self.slot, self.full = threading.Condition(), None, 0

    def exchange(self, value):
        with self.cond:
            if self.full == 0:
                self.slot, self.full = [value, None], 1
                mine = self.slot
                self.cond.wait_for(lambda: mine[1] is not None)
                return mine[1]
            self.full = 0
            self.slot[1] = value
            other = self.slot[0]
            self.cond.notify_all()
            return other


latch = CountDownLatch(3)
print("timeout", latch.wait(0.01))
log = []


def worker(i):
    log.append(i)
    latch.count_down()


for i in range(3):
    threading.Thread(target=worker, args=(i,)).start()
print(latch.wait(), sorted(log), latch.n)
sem, inside, peak, lk = MySemaphore(2), 0, 0, threading.Lock()


def limited():
    global inside, peak
    with sem:
        with lk:
            inside += 1
            peak = max(peak, inside)
        with lk:
            inside -= 1


ts = [threading.Thread(target=limited) for _ in range(10)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(1 <= peak <= 2, inside, sem.value)
ex, got = Exchanger(), {}


def trade(name):
    got[name] = ex.exchange(name)


ts = [threading.Thread(target=trade, args=(n,)) for n in ("ann", "bob")]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(got.items()))


class Once:
    def __init__(self):
        self.lock, self.done = threading.Lock(), False

    def do(self, fn):
        if self.done:
            return
        with self.lock:
            if not self.done:
                fn()
                self.done = True


once, ran = Once(), []
ts = [threading.Thread(target=once.do, args=(lambda: ran.append(1),)) for _ in range(8)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(ran)


class Account:
    def __init__(self):
        self.cond, self.balance = threading.Condition(), 0

    def deposit(self, n):
        with self.cond:
            self.balance += n
            self.cond.notify_all()

    def withdraw(self, n):
        with self.cond:
            self.cond.wait_for(lambda: self.balance >= n)
            self.balance -= n


acc = Account()
ts = [threading.Thread(target=acc.withdraw, args=(n,)) for n in (30, 50, 20)] + [threading.Thread(target=acc.deposit, args=(10,)) for _ in range(10)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("balance", acc.balance)
