# shutdown(wait, cancel_futures), submit after shutdown, queued work still runs.
import threading
from concurrent.futures import CancelledError, ThreadPoolExecutor

gate = threading.Event()
started = threading.Event()


def block():
    started.set()
    gate.wait()
    return "blocked one"


ex = ThreadPoolExecutor(1)
running = ex.submit(block)
started.wait()
queued = [ex.submit(lambda i=i: i) for i in range(4)]
print(queued[0].cancel(), queued[0].cancelled(), running.cancel(), running.running())
ex.shutdown(wait=False, cancel_futures=True)
print([f.cancelled() for f in queued], running.done())
try:
    ex.submit(print)
except RuntimeError as e:
    print("RuntimeError:", e)
try:
    ex.map(print, [1])
except RuntimeError as e:
    print("RuntimeError:", e)
gate.set()
print(running.result())
for f in queued:
    try:
        f.result()
    except CancelledError as e:
        print("CancelledError", repr(str(e)))
ex2 = ThreadPoolExecutor(2)
fs = [ex2.submit(lambda i=i: i * i) for i in range(5)]
ex2.shutdown(wait=True)
print([f.result() for f in fs], all(f.done() for f in fs))
out = []
with ThreadPoolExecutor(2) as ex3:
    for i in range(5):
        ex3.submit(out.append, i)
print("with waits:", sorted(out))
try:
    with ThreadPoolExecutor(1) as ex4:
        f = ex4.submit(lambda: 7)
        raise ValueError("body failed")
except ValueError as e:
    print(e, f.result())
gate2 = threading.Event()
ex5 = ThreadPoolExecutor(1)
blocker = ex5.submit(gate2.wait)
it = ex5.map(lambda x: x, [1, 2], timeout=0.01)
try:
    next(it)
except TimeoutError as e:
    print("TimeoutError", repr(str(e)))
gate2.set()
ex5.shutdown()
late = ThreadPoolExecutor(1)
late.submit(print, "runs although main does not wait")
