# What a thread leaves behind, and what the next one must not find.
import contextvars
import sys
import threading
import traceback


def run(target, *args):
    t = threading.Thread(target=target, args=args)
    t.start()
    t.join()


# Values of the thread.
local = threading.local()
variable = contextvars.ContextVar("variable", default="default")
seen = []


def values(k):
    seen.append((getattr(local, "x", None), variable.get()))
    local.x = k
    variable.set(k)
    seen.append((local.x, variable.get()))


for k in range(3):
    run(values, k)
print(seen, hasattr(local, "x"), variable.get())


# A generator begun in one thread and continued in others.
def count():
    n = 0
    while True:
        n += 1
        yield n, threading.current_thread().name


g = count()
steps = []
for name in "ab":
    t = threading.Thread(target=lambda: steps.append(next(g)), name=name)
    t.start()
    t.join()
steps.append(next(g))
print(steps)


# An exception and its traceback.
def fail(depth):
    if depth == 0:
        raise ValueError("deep down")
    fail(depth - 1)


caught = []


def catch():
    try:
        fail(2)
    except ValueError as e:
        caught.append(e)


run(catch)
run(values, 9)
print([f.name for f in traceback.extract_tb(caught[0].__traceback__)], caught[0])


# A deep thread, then shallow ones.
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


depths = []
for n in (500, 3, 40, 0):
    run(lambda: depths.append(depth(n)))
print(depths)


# One that ends by an exception.
hooked = []
threading.excepthook = lambda args: hooked.append((args.exc_type.__name__, args.thread is not None))
run(fail, 1)
run(lambda: hooked.append(sys.exception()))
threading.excepthook = threading.__excepthook__
print(hooked)


# A trace function of the threads to come.
events = []


def traced():
    pass


threading.settrace(lambda frame, event, arg: events.append((frame.f_code.co_name, event)))
run(traced)
threading.settrace(None)
n = len(events)
run(traced)
print(("traced", "call") in events, len(events) == n)


# The exception that is being handled is the thread's own.
def nested():
    handled.append(sys.exception())


handled = []
try:
    raise KeyError("main")
except KeyError:
    run(nested)
print(handled)
