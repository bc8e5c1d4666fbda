"""Arguments without a value, in calls whose bodies take registers."""
import math
import queue
import threading


def unbound(call):
    def run():
        try:
            call()
        except UnboundLocalError as e:
            print(e)

    run()


def cases():
    q, s, e = queue.Queue(), queue.SimpleQueue(), threading.Semaphore(3)

    def put():
        f = queue.Queue.put
        f(q, x)
        x = 1

    def put_simple():
        f = queue.SimpleQueue.put
        f(s, x)
        x = 1

    def bound_put():
        p = q.put
        p(x)
        x = 1

    def release():
        threading.Semaphore.release(x)
        x = 1

    def get():
        f = dict.get
        f({}, x)
        x = 1

    def default():
        {}.get(1, x)
        x = 1

    def add():
        f = set.add
        f(set(), x)
        x = 1

    def setdefault():
        {}.setdefault(1, x)
        x = 1

    def starts():
        "a".startswith(x)
        x = 1

    def root():
        f = math.sqrt
        f(x)
        x = 1

    def greatest():
        math.gcd(4, x)
        x = 1

    def instance():
        isinstance(x, (int, str))
        x = 1

    def letter():
        chr(x)
        x = 1

    def init():
        ValueError.__init__(ValueError(), x)
        x = 1

    def new():
        ValueError(x)
        x = 1

    def item():
        q[x]
        x = 1

    return [f for f in list(locals().values()) if callable(f) and hasattr(f, "__code__")], q, s


functions, q, s = cases()
for f in functions:
    print(f.__name__, end=": ")
    unbound(f)
print(q.qsize(), s.qsize())
