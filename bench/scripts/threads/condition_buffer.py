# A bounded buffer with two Conditions, two producers and two consumers.
import threading
import time

ITEMS = 10000


class Buffer:
    def __init__(self, size):
        self.items = []
        self.size = size
        self.lock = threading.Lock()
        self.not_empty = threading.Condition(self.lock)
        self.not_full = threading.Condition(self.lock)

    def put(self, x):
        with self.not_full:
            while len(self.items) >= self.size:
                self.not_full.wait()
            self.items.append(x)
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            self.not_empty.wait_for(lambda: self.items)
            x = self.items.pop(0)
            self.not_full.notify()
            return x


buffer = Buffer(4)
sums = []


def produce():
    for i in range(ITEMS):
        buffer.put(i)


def consume():
    s = 0
    for _ in range(ITEMS):
        s += buffer.get()
    sums.append(s)


began = time.perf_counter()
threads = [threading.Thread(target=f) for f in (produce, consume, produce, consume)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sum(sums))
print("bench:", time.perf_counter() - began)
