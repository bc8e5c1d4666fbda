# Decorators that guard functions and methods.
import functools
import threading


def synchronized(lock):
    def deco(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            with lock:
                return fn(*args, **kwargs)

        return wrapper

    return deco


def synchronized_method(method):
    @functools.wraps(method)
    def wrapper(self, *args, **kwargs):
        with self._lock:
            return method(self, *args, **kwargs)

    return wrapper


def threaded(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        t = threading.Thread(target=fn, args=args, kwargs=kwargs, name=f"run-{fn.__name__}")
        t.start()
        return t

    return wrapper


def once(fn):
    lock, result = threading.Lock(), []

    def wrapper():
        with lock:
            if not result:
                result.append(fn())
        return result[0]

    return wrapper


total = 0
guard = threading.Lock()


@synchronized(guard)
def add(n):
    """Adds n."""
    global total
    total += n
    return total


class Stack:
    def __init__(self):
        self._lock = threading.RLock()
        self._items = []

    @synchronized_method
    def push(self, x):
        self._items.append(x)

    @synchronized_method
    def pop(self):
        return self._items.pop()

    @synchronized_method
    def push_two(self, a, b):
        self.push(a)
        self.push(b)

    @property
    @synchronized_method
    def size(self):
        return len(self._items)


@threaded
def work(n, out):
    for _ in range(n):
        add(1)
    out.append(threading.current_thread().name)


names = []
ts = [work(100, names) for _ in range(4)]
for t in ts:
    t.join()
print(total, set(names), add.__name__, add.__doc__, guard.locked())
s = Stack()
ts = [threading.Thread(target=s.push_two, args=(i, -i)) for i in range(10)]
for t in ts:
    t.start()
for t in ts:
    t.join()
pairs = [s._items[i:i + 2] for i in range(0, 20, 2)]
print(s.size, all(a == -b for a, b in pairs), sorted(a for a, _ in pairs))
try:
    Stack().pop()
except IndexError as e:
    print("IndexError:", e)
calls = []


@once
def setup():
    calls.append(1)
    return "ready"


got = []
ts = [threading.Thread(target=lambda: got.append(setup())) for _ in range(5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(got, len(calls))


@synchronized(guard)
def fails():
    raise ValueError("lock is released after an error")


try:
    fails()
except ValueError as e:
    print(e, guard.locked())
