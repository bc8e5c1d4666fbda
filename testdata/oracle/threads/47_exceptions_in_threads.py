# Getting errors out of threads: bucket, queue, future, re-raise with traceback, ExceptionGroup-free style.
import queue
import threading
import traceback
from concurrent.futures import ThreadPoolExecutor


class PropagatingThread(threading.Thread):
    def run(self):
        self.exc = None
        try:
            self.ret = self._target(*self._args, **self._kwargs)
        except BaseException as e:
            self.exc = e

    def join(self, timeout=None):
        super().join(timeout)
        if self.exc:
            raise self.exc
        return self.ret


def boom(n):
    raise ValueError(f"boom {n}")


t = PropagatingThread(target=boom, args=(1,))
t.start()
try:
    t.join()
except ValueError as e:
    print("join raised", e, [f.name for f in traceback.extract_tb(e.__traceback__)][-2:])
t = PropagatingThread(target=lambda: "fine")
t.start()
print(t.join())
bucket = queue.Queue()


def guarded(n):
    try:
        if n % 2:
            boom(n)
        bucket.put((n, None))
    except Exception as e:
        bucket.put((n, e))


ts = [threading.Thread(target=guarded, args=(i,)) for i in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted((n, repr(e)) for n, e in iter(lambda: bucket.get_nowait() if not bucket.empty() else None, None)))
with ThreadPoolExecutor(2) as ex:
    f = ex.submit(boom, 7)
try:
    f.result()
except ValueError as e:
    lines = traceback.format_exc().splitlines()
    print(lines[0], lines[-1], any("in boom" in l for l in lines))


def outer_fn():
    try:
        boom(9)
    except ValueError as e:
        raise RuntimeError("worker failed") from e


with ThreadPoolExecutor(1) as ex:
    e = ex.submit(outer_fn).exception()
print(repr(e), repr(e.__cause__))
same = []
with ThreadPoolExecutor(1) as ex:
    f = ex.submit(boom, 3)
    for _ in range(2):
        try:
            f.result()
        except ValueError as e:
            same.append(e)
print("same object", same[0] is same[1])
results = []


def finally_runs():
    try:
        raise KeyError("k")
    except KeyError:
        results.append("except")
    else:
        results.append("else")
    finally:
        results.append("finally")


t = threading.Thread(target=finally_runs)
t.start()
t.join()
print(results)
errors = {}


def collect(args):
    errors[args.thread.name] = f"{args.exc_type.__name__}: {args.exc_value}"


threading.excepthook = collect
ts = [threading.Thread(target=boom, args=(i,), name=f"w{i}") for i in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(errors.items()))
lock = threading.Lock()


def dies_holding():
    with lock:
        boom("while holding")


t = threading.Thread(target=dies_holding, name="holder")
t.start()
t.join()
print("released by with:", not lock.locked(), errors["holder"])
