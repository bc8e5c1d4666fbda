# Default names and counters, renaming, names with targets.
import threading


def worker():
    pass


class Task:
    def run_it(self):
        pass

    def __call__(self):
        pass


class MyThread(threading.Thread):
    def run(self):
        pass


class Named(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f"named-{n}")

    def run(self):
        pass


ts = [
    threading.Thread(),
    threading.Thread(target=worker),
    threading.Thread(target=lambda: None),
    threading.Thread(target=Task().run_it),
    threading.Thread(name="given"),
    threading.Thread(target=worker),
    MyThread(),
    Named(1),
    threading.Thread(target=print),
    threading.Thread(name=""),
    threading.Thread(name=5),
    threading.Timer(1, worker),
    threading.Thread(target=worker, name=None),
]
for t in ts:
    print(type(t).__name__, repr(t.name))
try:
    print(repr(threading.Thread(target=Task()).name))
except Exception as e:
    print(type(e).__name__, e)
t = ts[1]
t.name = "renamed"
print(t.name)
t.start()
t.name = "after start"
t.join()
print(t.name)
t.name = 42
print(repr(t.name))
main = threading.current_thread()
print(main.name)
main.name = "Boss"
print(threading.current_thread().name, threading.main_thread().name)
names = []


def record():
    names.append(threading.current_thread().name)


for i in range(3):
    t = threading.Thread(target=record, name=f"worker-{i}")
    t.start()
    t.join()
t = threading.Thread(target=record)
t.start()
t.join()
print(names)
