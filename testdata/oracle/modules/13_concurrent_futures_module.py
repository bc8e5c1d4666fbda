# concurrent.futures: public names, nesting, errors across map, timeouts.
import concurrent.futures as cf
import threading
import time

print(sorted(cf.__all__))


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


def slow(n):
    gate.wait()
    return n


gate = threading.Event()
with cf.ThreadPoolExecutor(2) as ex:
    f = ex.submit(slow, 1)
    show("result timeout", lambda: f.result(timeout=0.01))
    show("exception timeout", lambda: f.exception(timeout=0.01))
    m = ex.map(slow, [1, 2, 3], timeout=0.02)
    show("map timeout", lambda: list(m))
    show("wait timeout", lambda: tuple(len(s) for s in cf.wait([f], timeout=0)))
    gate.set()
    print(f.result())


def url_length(url):
    if "bad" in url:
        raise ConnectionError(f"cannot reach {url}")
    return len(url)


urls = ["http://a", "http://bad", "http://abc"]
with cf.ThreadPoolExecutor(max_workers=5) as executor:
    future_to_url = {executor.submit(url_length, u): u for u in urls}
    lines = []
    for future in cf.as_completed(future_to_url):
        url = future_to_url[future]
        try:
            data = future.result()
        except Exception as exc:
            lines.append("%r generated an exception: %s" % (url, exc))
        else:
            lines.append("%r page is %d bytes" % (url, data))
print("\n".join(sorted(lines)))
with cf.ThreadPoolExecutor(2) as outer, cf.ThreadPoolExecutor(2) as inner:
    print(list(outer.map(lambda n: inner.submit(pow, n, 2).result(), range(5))))
with cf.ThreadPoolExecutor(4) as ex:
    start = time.perf_counter()
    list(ex.map(time.sleep, [0.05] * 4))
    print("parallel sleeps:", time.perf_counter() - start < 0.19)
    print("order kept:", list(ex.map(lambda d: time.sleep(d) or d, [0.02, 0.01, 0.0])))
    show("map zip shortest", lambda: list(ex.map(lambda a, b: (a, b), [1, 2, 3], "ab")))
    show("map kw", lambda: list(ex.map(lambda a: a, [1], chunksize=5)))
    show("map not iterable", lambda: list(ex.map(str, 5)))
    show("sum", lambda: sum(ex.map(lambda x: x * x, range(100))))
show("Executor map base", lambda: cf.Executor().shutdown())
class Inline(cf.Executor):
    def submit(self, fn, *args, **kwargs):
        f = cf.Future()
        try:
            f.set_result(fn(*args, **kwargs))
        except Exception as e:
            f.set_exception(e)
        return f


with Inline() as ex:
    print(list(ex.map(str, [1, 2])), repr(ex.submit(int, "x").exception()))
