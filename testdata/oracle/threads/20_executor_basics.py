# ThreadPoolExecutor: submit, map, result, exception, context manager.
import concurrent.futures
from concurrent.futures import ThreadPoolExecutor, as_completed, wait


def square(n):
    return n * n


def fail(n):
    raise ValueError(f"bad {n}")


with ThreadPoolExecutor(max_workers=3) as ex:
    f = ex.submit(square, 5)
    print(f.result(), f.done(), f.running(), f.cancelled(), f.exception(), f.cancel())
    g = ex.submit(fail, 1)
    try:
        g.result()
    except ValueError as e:
        print("result raises", repr(e))
    print(repr(g.exception()), g.done())
    print(list(ex.map(square, range(6))), list(ex.map(pow, [2, 3], [5, 2])), list(ex.map(lambda a, b: a + b, "ab", "xyz")), list(ex.map(square, [])))
    results = ex.map(lambda x: 10 // x, [5, 0, 2])
    print(next(results))
    try:
        next(results)
    except ZeroDivisionError as e:
        print("map raises", e)
    print(list(results))
    fs = {ex.submit(square, n): n for n in range(5)}
    print(sorted((fs[f], f.result()) for f in as_completed(fs)))
    done, not_done = wait([ex.submit(square, n) for n in range(3)])
    print(len(done), len(not_done), sorted(f.result() for f in done))
    print(ex.submit(sorted, [3, 1], reverse=True).result(), ex.submit(dict, a=1).result(), ex.submit(lambda: None).result())
try:
    ex.submit(square, 1)
except RuntimeError as e:
    print("RuntimeError:", e)
print(ex.shutdown(), ex.shutdown())
for bad in (lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(-1), lambda: ThreadPoolExecutor(max_workers="x"), lambda: ThreadPoolExecutor(initializer=5), lambda: ThreadPoolExecutor(1).submit(), lambda: ThreadPoolExecutor(workers=1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
ex = ThreadPoolExecutor(2)
not_callable = ex.submit(5)
print(repr(not_callable.exception()))
ex.shutdown(wait=True)
print(issubclass(ThreadPoolExecutor, concurrent.futures.Executor), concurrent.futures.FIRST_COMPLETED, concurrent.futures.FIRST_EXCEPTION, concurrent.futures.ALL_COMPLETED)
print(concurrent.futures.TimeoutError is TimeoutError, concurrent.futures.CancelledError.__name__, issubclass(concurrent.futures.BrokenExecutor, RuntimeError))
try:
    list(ThreadPoolExecutor(1).map(5, [1]))
except TypeError as e:
    print("TypeError:", e)
base = concurrent.futures.Executor()
try:
    base.submit(square, 1)
except NotImplementedError as e:
    print("NotImplementedError", repr(str(e)))
