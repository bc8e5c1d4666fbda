# Thread pools of multiprocessing.
import threading
import time
from multiprocessing import TimeoutError, cpu_count
from multiprocessing.dummy import Pool as DummyPool, Process, Lock, Value, Array, Manager, Namespace, active_children, current_process
from multiprocessing.pool import AsyncResult, ThreadPool


def square(x):
    return x * x


def add(a, b=0, *, c=0):
    return a + b + c


def attempt(label, f, *args, **kwargs):
    try:
        print(label, f(*args, **kwargs))
    except Exception as e:
        print(label, type(e).__module__, type(e).__name__, e)


pool = ThreadPool(processes=3)
print(pool, [t.name for t in threading.enumerate()], threading.active_count())
print(pool.apply(add, (1, 2), {"c": 3}), pool.map(square, range(10)), pool.map(square, (x for x in [1, 2, 3]), chunksize=2), pool.map(square, []))
print(pool.starmap(add, [(1, 2), (3,), (4, 5)]), list(pool.imap(square, range(5))), sorted(pool.imap_unordered(square, range(5))))
print(list(pool.imap(square, range(7), chunksize=3)), sorted(pool.imap_unordered(square, range(7), 2)))
r = pool.apply_async(add, (1,), {"b": 5})
print(type(r).__name__, isinstance(r, AsyncResult), r.get(timeout=5), r.ready(), r.successful(), r.get())
got = []
r = pool.map_async(square, [3, 1, 2], callback=got.append)
r.wait()
print(r.get(), got, r.successful())
r = pool.starmap_async(add, [(1, 1), (2, 2)], error_callback=print)
print(r.get(1))
errors = []
r = pool.apply_async(lambda: 1 / 0, error_callback=errors.append)
attempt("fails", r.get)
print(r.successful(), errors)
attempt("map fails", pool.map, lambda x: 10 // x, [5, 0, 2, 0])
r = pool.map_async(lambda x: [][x], [1, 2], error_callback=lambda e: errors.append(repr(e)))
r.wait(5)
print(errors[1:], r.ready())
it = pool.imap(lambda x: 6 // x, [3, 0, 2])
print(next(it))
attempt("imap fails", next, it)
print(it.next(timeout=5))
attempt("imap ends", it.next)


def broken():
    yield 1
    raise RuntimeError("in the generator")


it = pool.imap(square, broken())
print(next(it))
attempt("generator", next, it)
attempt("generator", pool.map, square, broken())
gate = threading.Event()
r = pool.apply_async(gate.wait)
attempt("not there", r.get, timeout=0.01)
print(r.ready())
try:
    r.successful()
except ValueError as e:
    print(str(e).split(" at ")[0], str(e).endswith("not ready"))
it = pool.imap(lambda x: gate.wait(), [1])
attempt("not there", it.next, 0.01)
gate.set()
print(r.get(), next(it))
attempt("join", pool.join)
pool.close()
attempt("closed", pool.apply, square, (1,))
attempt("closed", pool.map, square, [1])
attempt("closed", pool.__enter__)
pool.join()
print(pool, threading.active_count())
attempt("none", ThreadPool, 0)
attempt("initializer", ThreadPool, 1, 5)
with ThreadPool(1) as pool:
    attempt("chunks", pool.imap, square, [1], 0)
    attempt("chunks", pool.imap_unordered, square, [1], -1)
    pool.close()
    pool.join()

local = threading.local()


def prepare(base):
    local.base = base


with ThreadPool(2, initializer=prepare, initargs=(100,)) as pool:
    print(pool.map(lambda x: local.base + x, range(4)))
print(pool)
with DummyPool(4) as pool:
    print(type(pool).__name__, pool.map(len, ["a", "bb"]))
    results = [pool.apply_async(square, (i,)) for i in range(5)]
    print([r.get() for r in results])
with ThreadPool(1) as pool:
    order = []
    hold = threading.Event()
    first = pool.apply_async(hold.wait)
    rest = [pool.apply_async(order.append, (i,)) for i in range(3)]
    hold.set()
    rest[-1].wait()
    print(order)

lock = Lock()
counter = Value("i", 0)


def work(n):
    for _ in range(n):
        with lock:
            counter.value += 1


ps = [Process(target=work, args=(100,)) for _ in range(4)]
print(ps[0].exitcode, isinstance(ps[0], threading.Thread))
for p in ps:
    p.start()
for p in ps:
    p.join()
print(counter, [p.exitcode for p in ps], active_children(), current_process().name)
print(Array("i", [1, 2]), Namespace(b=1, a="x"), Manager().Namespace(x=1), Manager().list([1]), Manager().dict(a=1), cpu_count() > 0)


class Crawler:
    def fetch(self, url):
        return len(url)

    def run(self, urls):
        with ThreadPool(2) as pool:
            return dict(zip(urls, pool.map(self.fetch, urls)))


print(Crawler().run(["http://a", "http://bb"]))
pool = ThreadPool(2)
pool.terminate()
pool.join()
attempt("terminated", pool.apply_async, square, (1,))
try:
    from multiprocessing import Process as Real
except ImportError:
    pass
pool = ThreadPool(processes=1)
pool.apply(lambda: {}["key"])
