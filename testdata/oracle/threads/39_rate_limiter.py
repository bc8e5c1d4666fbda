# Token bucket and sliding window driven by a fake clock, shared by threads.
import threading
from collections import deque


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


class TokenBucket:
    def __init__(self, rate, capacity, clock):
        self.rate, self.capacity, self.clock = rate, capacity, clock
        self.tokens, self.last = capacity, clock()
        self.lock = threading.Lock()

    def allow(self, n=1):
        with self.lock:
            now = self.clock()
            self.tokens = min(self.capacity, self.tokens + (now - self.last) * self.rate)
            self.last = now
            if self.tokens >= n:
                self.tokens -= n
                return True
            return False


class SlidingWindow:
    def __init__(self, limit, window, clock):
        self.limit, self.window, self.clock = limit, window, clock
        self.hits = deque()
        self.lock = threading.Lock()

    def allow(self):
        with self.lock:
            now = self.clock()
            while self.hits and self.hits[0] <= now - self.window:
                self.hits.popleft()
            if len(self.hits) < self.limit:
                self.hits.append(now)
                return True
            return False


def hammer(limiter, threads, each):
    ok, lock = [0], threading.Lock()

    def go():
        for _ in range(each):
            if limiter.allow():
                with lock:
                    ok[0] += 1

    ts = [threading.Thread(target=go) for _ in range(threads)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    return ok[0]


clock = Clock()
bucket = TokenBucket(rate=2, capacity=10, clock=clock)
print("burst", hammer(bucket, 5, 10))
clock.now = 3.0
print("after 3 s", hammer(bucket, 5, 10))
clock.now = 100.0
print("never more than capacity", hammer(bucket, 4, 10), bucket.allow(), bucket.tokens)
window = SlidingWindow(5, 1.0, clock)
for now in (0.0, 0.5, 1.0, 1.2, 2.5):
    clock.now = now
    print(now, hammer(window, 3, 4), len(window.hits))
sem = threading.BoundedSemaphore(3)
peak = active = 0
state = threading.Lock()


def task():
    global peak, active
    with sem:
        with state:
            active += 1
            peak = max(peak, active)
        with state:
            active -= 1


ts = [threading.Thread(target=task) for _ in range(12)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("peak ok", 1 <= peak <= 3, active)
