# Trace and profile functions, of a thread and of threads to come.
import sys
import threading

events = []
kept = []

def tracer(frame, event, arg):
    value = arg[0].__name__ if event == "exception" else arg
    events.append((event, frame.f_code.co_name, frame.f_lineno, value))
    return tracer

def profiler(frame, event, arg):
    if event in ("call", "return"):
        events.append((event, frame.f_code.co_name, frame.f_lineno, arg))

def shown(title):
    print(title)
    for e in events:
        print("   ", *e)
    events.clear()

def traced(fn, *args):
    sys.settrace(tracer)
    try:
        fn(*args)
    except ValueError:
        events.append("ValueError")
    sys.settrace(None)
    shown(fn.__name__)

def loop(x):
    y = x + 1
    for i in range(2):
        y += i
    return y

def in_lines():
    i = 0
    while i < 3: i += 1
    for j in range(3): i += j
    return [x for x in range(3)]

def gen():
    yield 1
    got = yield 2
    return got

def drain():
    return list(gen())

def delegate():
    yield from gen()

def drain_delegate():
    kept.append(delegate())
    next(kept[0])
    return next(kept[0])

class C:
    def method(self):
        return 5

    @property
    def prop(self):
        return self.method()

def attribute():
    return C().prop

def fails():
    raise ValueError("x")

def calls_failing():
    x = 1
    fails()

def handles():
    try: calls_failing()
    except ValueError: return 7

def twice(fn):
    def wrapper(*args):
        return fn(*args), fn(*args)
    return wrapper

@twice
def decorated(n):
    return n

def makes_class():
    class D:
        a = 1

        def m(self): return 2
    return D().m()

def with_lock():
    with threading.Lock():
        x = 1
    return x

for f in (loop,):
    traced(f, 1)
for f in (in_lines, drain, drain_delegate, attribute, calls_failing, handles, makes_class, with_lock):
    traced(f)
traced(decorated, 3)

# A call function that returns None traces no lines.
sys.settrace(lambda frame, event, arg: events.append((event, frame.f_code.co_name)))
loop(1)
handles()
sys.settrace(None)
shown("calls only")

# An error in the trace function ends tracing.
def bad(frame, event, arg):
    raise KeyError("no")

sys.settrace(bad)
try:
    loop(1)
except KeyError as e:
    print(repr(e), sys.gettrace())

sys.setprofile(profiler)
loop(1)
handles()
drain()
sys.setprofile(None)
shown("profile")

print(threading.gettrace(), threading.getprofile())
threading.settrace(lambda frame, event, arg: tracer(frame, event, arg) if frame.f_code.co_name == "loop" else None)
t = threading.Thread(target=loop, args=(5,))
t.start()
t.join()
print(threading.gettrace() is None, sys.gettrace())
threading.settrace(None)
shown("thread")
t = threading.Thread(target=loop, args=(5,))
t.start()
t.join()
print(events)
