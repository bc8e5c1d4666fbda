# initializer, initargs, BrokenThreadPool, thread names, worker reuse.
import threading
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool
import logging

logging.disable(logging.CRITICAL)
local = threading.local()


def init(value, scale=1):
    local.value = value * scale


with ThreadPoolExecutor(2, initializer=init, initargs=(21, 2)) as ex:
    print({ex.submit(lambda: local.value).result() for _ in range(4)})


def broken_init():
    raise ValueError("cannot start")


ex = ThreadPoolExecutor(1, initializer=broken_init)
f = ex.submit(lambda: 1)
try:
    f.result()
except BrokenThreadPool as e:
    print("BrokenThreadPool:", e, isinstance(e, BrokenExecutor))
try:
    ex.submit(lambda: 2)
except BrokenThreadPool as e:
    print("BrokenThreadPool:", e)
ex.shutdown()
names = set()
with ThreadPoolExecutor(1, thread_name_prefix="Fetcher") as ex:
    for _ in range(3):
        ex.submit(lambda: names.add(threading.current_thread().name)).result()
print(sorted(names))
with ThreadPoolExecutor(max_workers=1) as ex:
    default = ex.submit(lambda: threading.current_thread().name).result()
print(default)
with ThreadPoolExecutor(1, "") as ex:
    print(ex.submit(lambda: threading.current_thread().name).result())
barrier = threading.Barrier(3)


def meet():
    barrier.wait()
    return threading.current_thread().name


with ThreadPoolExecutor(3, thread_name_prefix="P") as ex:
    print(sorted(f.result() for f in [ex.submit(meet) for _ in range(3)]))
with ThreadPoolExecutor(8) as ex:
    idents = {ex.submit(threading.get_ident).result() for _ in range(5)}
    print("at most one thread a task:", 1 <= len(idents) <= 5, ex._max_workers)
with ThreadPoolExecutor(2) as ex:
    print("daemon:", ex.submit(lambda: threading.current_thread().daemon).result())
print(ThreadPoolExecutor()._max_workers >= 1)
