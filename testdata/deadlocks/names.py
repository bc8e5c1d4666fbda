import threading
from collections import defaultdict

class Registry:
    guard = threading.Lock()

    def __init__(self):
        self.locks = {"k": threading.Lock()}

class Worker(threading.Thread):
    def __init__(self, name):
        super().__init__(name=name)
        self.lock = threading.Lock()

    def run(self):
        self.lock.acquire()
        self.lock.acquire()

def twice(lock):
    lock.acquire()
    lock.acquire()

registry = Registry()
by_name = {"a": threading.Lock(), 3: [threading.Lock()]}
made = defaultdict(threading.Lock)
workers = [Worker("w0"), Worker("w1")]
for w in workers:
    w.start()
for i, lock in enumerate((by_name["a"], by_name[3][0], made["x"], Registry.guard, registry.locks["k"], threading.Lock())):
    threading.Thread(target=twice, args=(lock,), name=f"t{i}").start()
del w, lock
