# A worker that shuts its own pool down, and hooks that end with what is no Exception.
from concurrent.futures import ThreadPoolExecutor
import threading, sys
p = ThreadPoolExecutor(2)
def f():
    try:
        p.shutdown(wait=True)
    except RuntimeError as e:
        return repr(e)
    return "shut"
x = p.submit(f)
print(x.result(timeout=2))
p2 = ThreadPoolExecutor(2)
def g():
    with p2: pass
x = p2.submit(g)
print(repr(x.exception(timeout=2)))
def hook(a): raise SystemExit(5)
threading.excepthook = hook
t = threading.Thread(target=lambda: 1/0); t.start(); t.join()
def hook(a): sys.exit()
threading.excepthook = hook
t = threading.Thread(target=lambda: 1/0); t.start(); t.join()
print("done")
