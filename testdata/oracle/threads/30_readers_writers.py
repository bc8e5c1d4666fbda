# Readers-writer lock built from a Condition.
import threading
from contextlib import contextmanager


class RWLock:
    def __init__(self):
        self._cond = threading.Condition()
        self._readers = 0
        self._writer = False
        self.max_readers = 0
        self.violations = 0

    @contextmanager
    def read(self):
        with self._cond:
            while self._writer:
                self._cond.wait()
            self._readers += 1
            self.max_readers = max(self.max_readers, self._readers)
        try:
            yield
        finally:
            with self._cond:
                self._readers -= 1
                if self._readers == 0:
                    self._cond.notify_all()

    @contextmanager
    def write(self):
        with self._cond:
            while self._writer or self._readers:
                self._cond.wait()
            self._writer = True
        try:
            if self._readers:
                self.violations += 1
            yield
        finally:
            with self._cond:
                self._writer = False
                self._cond.notify_all()


rw = RWLock()
data = {"value": 0, "copy": 0}
torn = []
both_in = threading.Barrier(3)


def reader(first):
    with rw.read():
        if first:
            both_in.wait()
        if data["value"] != data["copy"]:
            torn.append(dict(data))


def writer():
    for _ in range(10):
        with rw.write():
            data["value"] += 1
            data["copy"] += 1


first = [threading.Thread(target=reader, args=(True,)) for _ in range(3)]
for t in first:
    t.start()
for t in first:
    t.join()
print("three readers at once:", rw.max_readers)
ts = [threading.Thread(target=writer) for _ in range(3)] + [threading.Thread(target=reader, args=(False,)) for _ in range(10)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(data, torn, rw.violations, rw._readers, rw._writer)
try:
    with rw.write():
        raise ValueError("released on error")
except ValueError as e:
    print(e, rw._writer)
with rw.read(), rw.read():
    print("nested reads", rw._readers)
