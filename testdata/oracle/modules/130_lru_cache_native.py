import functools, threading
class A:
    @functools.lru_cache(maxsize=2)
    def m(self, x, y=1):
        print("m", x, y); return x * y
    @staticmethod
    @functools.cache
    def s(x): return x + 1
    @classmethod
    @functools.lru_cache
    def c(cls, x): return cls.__name__ + x
    @property
    @functools.lru_cache(None)
    def p(self): print("p"); return 5
a = A()
print(a.m(2), a.m(2), a.m(2, y=3), a.m(2, y=3), A.m(a, 2), A.m.cache_info(), a.m.cache_info())
print(a.s(1), A.c("x"), a.p, a.p, A.c("x"))
print(a.m.__name__, A.m.__doc__, A.m.__wrapped__ is not None, callable(A.m), A.m.cache_parameters())
A.m.cache_clear(); print(A.m.cache_info())
@functools.lru_cache(maxsize=3, typed=True)
def f(*args, **kw): "doc"; return args, kw
for c in (1, 1.0, True, "1", (1,), 1, 2, 3, 4, 1): f(c)
print(f.cache_info(), f.__doc__, f.__name__, f.__module__)
try: f([])
except TypeError as e: print(e)
print(repr(f).split(" at ")[0], type(f).__name__)
@functools.cache
def fact(n): return n * fact(n - 1) if n else 1
print(fact(900) % 1000007)
import copy; print(copy.copy(f) is f, copy.deepcopy(f) is f)
@functools.lru_cache
def boom(x): raise ValueError(x)
for i in range(2):
    try: boom(1)
    except ValueError as e: print("boom", e)
print(boom.cache_info())
