# Futures chained, combined, retried; results gathered in order.
import threading
from concurrent.futures import Future, ThreadPoolExecutor, as_completed


def gather(*futures):
    out, remaining, lock = Future(), len(futures), threading.Lock()
    results = [None] * len(futures)

    def done(i, f):
        nonlocal remaining
        with lock:
            if f.exception():
                if not out.done():
                    out.set_exception(f.exception())
                return
            results[i] = f.result()
            remaining -= 1
            if remaining == 0 and not out.done():
                out.set_result(results)

    for i, f in enumerate(futures):
        f.add_done_callback(lambda f, i=i: done(i, f))
    return out


def then(ex, f, fn):
    return ex.submit(lambda: fn(f.result()))


def retry(ex, fn, times):
    def attempt():
        for n in range(times):
            try:
                return fn(n)
            except ValueError as e:
                last = e
        raise last

    return ex.submit(attempt)


with ThreadPoolExecutor(4) as ex:
    print(gather(*[ex.submit(pow, i, 2) for i in range(5)]).result())
    try:
        gather(ex.submit(int, "1"), ex.submit(int, "x")).result()
    except ValueError as e:
        print("gather failed:", e)
    f = then(ex, then(ex, ex.submit(lambda: 3), lambda v: v + 1), lambda v: v * 10)
    print("chained", f.result())

    def flaky(n):
        if n < 2:
            raise ValueError(f"attempt {n}")
        return f"ok after {n}"

    print(retry(ex, flaky, 5).result())
    try:
        retry(ex, flaky, 2).result()
    except ValueError as e:
        print("gave up:", e)

    def outer(n):
        return sum(range(n))

    futures = [ex.submit(outer, n) for n in (1000, 10, 100)]
    print([f.result() for f in futures], sorted(f.result() for f in as_completed(futures)))
    first = next(as_completed([ex.submit(lambda: "only")]))
    print(first.result())

    def mapreduce(mapper, reducer, items):
        acc = None
        for value in ex.map(mapper, items):
            acc = value if acc is None else reducer(acc, value)
        return acc

    print(mapreduce(lambda s: {s: len(s)}, lambda a, b: {**a, **b}, ["a", "bb", "ccc"]))
promise = Future()
consumers = []
ts = [threading.Thread(target=lambda i=i: consumers.append((i, promise.result()))) for i in range(3)]
for t in ts:
    t.start()
promise.set_result("shared value")
for t in ts:
    t.join()
print(sorted(consumers))
broken = Future()
errs = []
t = threading.Thread(target=lambda: errs.append(repr(broken.exception(timeout=5))))
t.start()
broken.set_exception(KeyError("late"))
t.join()
print(errs)
