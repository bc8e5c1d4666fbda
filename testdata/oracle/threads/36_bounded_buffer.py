# Bounded buffer by hand, with Condition and with semaphores.
import threading
from collections import deque


class ConditionBuffer:
    def __init__(self, size):
        self.items, self.size = deque(), size
        self.lock = threading.Lock()
        self.not_full = threading.Condition(self.lock)
        self.not_empty = threading.Condition(self.lock)
        self.high_water = 0

    def put(self, x):
        with self.not_full:
            while len(self.items) >= self.size:
                self.not_full.wait()
            self.items.append(x)
            self.high_water = max(self.high_water, len(self.items))
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            while not self.items:
                self.not_empty.wait()
            x = self.items.popleft()
            self.not_full.notify()
            return x


class SemaphoreBuffer:
    def __init__(self, size):
        self.items = deque()
        self.mutex = threading.Lock()
        self.empty = threading.Semaphore(size)
        self.full = threading.Semaphore(0)
        self.high_water = 0

    def put(self, x):
        self.empty.acquire()
        with self.mutex:
            self.items.append(x)
            self.high_water = max(self.high_water, len(self.items))
        self.full.release()

    def get(self):
        self.full.acquire()
        with self.mutex:
            x = self.items.popleft()
        self.empty.release()
        return x


def run(buf, producers=3, consumers=2, each=20):
    got, lock = [], threading.Lock()

    def produce(n):
        for i in range(each):
            buf.put((n, i))

    def consume(n):
        for _ in range(producers * each // consumers):
            item = buf.get()
            with lock:
                got.append(item)

    ts = [threading.Thread(target=produce, args=(i,)) for i in range(producers)] + [threading.Thread(target=consume, args=(i,)) for i in range(consumers)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    return len(got), len(set(got)), 1 <= buf.high_water <= 4, len(buf.items)


for cls in (ConditionBuffer, SemaphoreBuffer):
    print(cls.__name__, run(cls(4)))
one = ConditionBuffer(1)
order = []
t = threading.Thread(target=lambda: [order.append(one.get()) for _ in range(5)])
t.start()
for i in range(5):
    one.put(i)
t.join()
print("single slot keeps order", order)
