# What CPython writes in C has no frames in tracebacks.
import functools
import sys
import threading
import traceback

@functools.lru_cache
def cached(n):
    return 1 / n

def add(a, b):
    return a + b

def compare(a, b):
    raise ValueError("no order")

def names(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, [x.name for x in traceback.extract_tb(e.__traceback__)])

names(lambda: cached(0))
names(functools.partial(add, 1, "x"))
names(lambda: functools.reduce(add, [1, "x"]))
names(lambda: sorted([2, 1], key=functools.cmp_to_key(compare)))
names(lambda: min([2, 1], key=functools.cmp_to_key(compare)))

def hook(args):
    print(args.thread.name, [x.name for x in traceback.extract_tb(args.exc_traceback) if not x.filename.endswith("threading.py")])

threading.excepthook = hook
t = threading.Thread(target=functools.partial(cached, 0), name="worker")
t.start()
t.join()
