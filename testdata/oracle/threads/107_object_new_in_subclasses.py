# Classes whose __new__ calls object.__new__.
import threading


def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


class D(list):
    __new__ = object.__new__
attempt(D)
attempt(lambda: D([1]))
class E(dict):
    def __new__(cls): return object.__new__(cls)
attempt(E)
class F(int):
    def __new__(cls, v): return object.__new__(cls)
attempt(lambda: F(3))
attempt(lambda: object.__new__(list)); attempt(lambda: object.__new__(int)); attempt(lambda: list.__new__(object)); attempt(lambda: int.__new__(str)); attempt(lambda: object.__new__("")); attempt(lambda: object.__new__()); attempt(lambda: tuple.__new__(list))
class G(Exception):
    def __new__(cls, *a): return object.__new__(cls)
class T(threading.Thread):
    def __new__(cls, *a, **k): return object.__new__(cls)
t = T(target=print, args=("ran",)); t.start(); t.join()
class Q(__import__("queue").Queue):
    def __new__(cls, *a): return object.__new__(cls)
q = Q(); q.put(1); print(q.get())
class S:
    _i = None; _l = threading.Lock()
    def __new__(cls, *a, **k):
        if cls._i is None:
            with cls._l:
                if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
    def __init__(self, v): self.v = v
a, b = S(1), S(2); print(a is b, a.v)
import concurrent.futures as cf
for base, make in ((threading.Thread, ()), (threading.Timer, (1, print)), (threading.Event, ()), (threading.Condition, ()), (threading.Semaphore, (2,)), (threading.BoundedSemaphore, (2,)), (threading.Barrier, (1,)), (__import__("queue").LifoQueue, ()), (cf.Future, ()), (cf.ThreadPoolExecutor, (1,)), (threading.Lock, ()), (cf.Executor, ())):
    try:
        class X(base):
            def __new__(cls, *a, **k):
                return object.__new__(cls)
        x = X(*make); print(base.__name__, isinstance(x, base))
    except TypeError as e: print(base.__name__, e)
    try:
        class X(base):
            _i = None
            def __new__(cls, *a, **k):
                if cls._i is None: cls._i = super().__new__(cls)
                return cls._i
        x = X(*make); print(X(*make) is x)
    except TypeError as e: print(base.__name__, e)
