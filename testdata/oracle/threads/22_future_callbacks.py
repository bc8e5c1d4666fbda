# Callbacks: order, exceptions in callbacks are logged, thread they run in.
import threading
from concurrent.futures import Future, ThreadPoolExecutor

order = []
f = Future()
for i in range(3):
    f.add_done_callback(lambda fut, i=i: order.append(i))
f.set_result("x")
print(order)
with ThreadPoolExecutor(1, thread_name_prefix="pool") as ex:
    gate = threading.Event()
    fut = ex.submit(gate.wait)
    where = []
    fut.add_done_callback(lambda f: where.append(threading.current_thread().name))
    gate.set()
print(where)
done = Future()
done.set_result(1)
done.add_done_callback(lambda f: where.append(threading.current_thread().name))
print(where)
chain = []


def then(fut, fn):
    out = Future()

    def run(f):
        try:
            out.set_result(fn(f.result()))
        except Exception as e:
            out.set_exception(e)

    fut.add_done_callback(run)
    return out


with ThreadPoolExecutor(2) as ex:
    a = ex.submit(lambda: 5)
    b = then(a, lambda v: v + 1)
    c = then(b, lambda v: v / 0)
    d = then(c, lambda v: "never")
    print(b.result(), repr(c.exception()), repr(d.exception()))
results, lock = [], threading.Lock()


def collect(f):
    with lock:
        results.append(f.exception() or f.result())


with ThreadPoolExecutor(3) as ex:
    for n in range(5):
        ex.submit(lambda n=n: n * 10).add_done_callback(collect)
print(sorted(results))
bad = Future()


def fails(f):
    raise RuntimeError("callback failed")


after = []
bad.add_done_callback(fails)
bad.add_done_callback(lambda f: after.append("next callback still ran"))
import logging

logging.getLogger("concurrent.futures").addFilter(lambda r: print("logged:", r.levelname, r.name, r.getMessage().split(" for ")[0], r.exc_info[0].__name__) or False)
bad.set_result(1)
print(after)
