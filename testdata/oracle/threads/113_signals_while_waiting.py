# A signal's handler does what the main thread waits for.
import os
import queue
import signal
import threading
import time
from concurrent.futures import Future


def go(label, wait, handler):
    signal.signal(signal.SIGUSR1, lambda signum, frame: handler())
    t = threading.Timer(0.01, os.kill, (os.getpid(), signal.SIGUSR1))
    t.start()
    print(label, wait())
    t.join()


event = threading.Event()
go("event", event.wait, event.set)
event.clear()
go("event with a timeout", lambda: event.wait(2), event.set)

semaphore = threading.Semaphore(0)
go("semaphore", semaphore.acquire, semaphore.release)

lock = threading.Lock()
lock.acquire()
go("lock", lock.acquire, lock.release)
go("lock with a timeout", lambda: lock.acquire(timeout=2), lock.release)

condition = threading.Condition()
told = []


def tell():
    with condition:
        told.append(1)
        condition.notify()


def listen(timeout=None):
    with condition:
        return condition.wait_for(lambda: told, timeout)


go("condition", listen, tell)
told.clear()
go("condition with a timeout", lambda: listen(2), tell)
told.clear()
go("condition that nobody notifies", lambda: listen(0.03), lambda: None)

simple = queue.SimpleQueue()
go("simple queue", simple.get, lambda: simple.put("item"))
bounded = queue.Queue(1)
go("get", bounded.get, lambda: bounded.put("item"))
bounded.put("first")
go("put", lambda: bounded.put("second"), bounded.get)
go("join of a queue", bounded.join, lambda: [bounded.task_done() for _ in range(3)])

barrier = threading.Barrier(2)
go("barrier", barrier.wait, lambda: threading.Thread(target=barrier.wait).start())

future = Future()
go("result", future.result, lambda: future.set_result("result"))

thread = threading.Thread(target=event.wait)
event.clear()
thread.start()
go("join", thread.join, event.set)

began = time.monotonic()
go("sleep", lambda: time.sleep(0.05), lambda: None)
print(time.monotonic() - began >= 0.05)
began = time.monotonic()
go("timeout", lambda: threading.Event().wait(0.05), lambda: None)
print(time.monotonic() - began >= 0.05)
