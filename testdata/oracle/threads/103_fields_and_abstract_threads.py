# Fields that programs look into though their names begin with an underscore; abstract threads and queues; names of callees in errors.
import abc
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor

gate = threading.Event()
print(gate._flag)
ex = ThreadPoolExecutor(1, thread_name_prefix="one", initializer=None, initargs=(1,))
first = ex.submit(gate.wait)
while not first.running():
    time.sleep(0.001)
rest = [ex.submit(pow, 2, n) for n in range(3)]
print(ex._work_queue.qsize(), ex._work_queue.empty(), ex._thread_name_prefix, ex._initializer, ex._initargs, ex._max_workers)
gate.set()
print([f.result() for f in rest], ex._work_queue.qsize(), gate._flag)
ex.shutdown()


class Worker(threading.Thread, abc.ABC):
    @abc.abstractmethod
    def work(self):
        """What the worker does."""

    def run(self):
        print(self.work())


class Source(queue.Queue, metaclass=abc.ABCMeta):
    @abc.abstractmethod
    def fill(self):
        pass

    @property
    @abc.abstractmethod
    def name(self):
        pass


class Greeter(Worker):
    def work(self):
        return "hello from " + self.name


class Filled(Source):
    name = "filled"

    def fill(self):
        self.put(1)


for cls in (Worker, Source):
    try:
        cls()
    except TypeError as e:
        print(e)
t = Greeter(name="greeter")
t.start()
t.join()
f = Filled()
f.fill()
print(f.qsize(), f.name)
for call in (lambda: print(*5), lambda: time.sleep(*5), lambda: len(**3), lambda: "".join(*5), lambda: threading.Thread(*5),
             lambda: [].append(*3), lambda: int(*3), lambda: Greeter.work(*None), lambda: dict(**[1])):
    try:
        call()
    except TypeError as e:
        print(e)
t = threading.Thread(target=print, args=5)
t.start()
t.join()
