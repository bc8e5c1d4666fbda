def f[T, *Ts, **P](a: T) -> T: return a
print(f.__type_params__, f(3))
class C[K]:
    def m[V](self, x: K) -> V: return x
print(C.__type_params__, C.m.__type_params__, C().m(2), C[int]().m(3))
def g(): pass
print(g.__type_params__, int.__type_params__ if hasattr(int, "__type_params__") else None)
class D: pass
print(D.__type_params__)
type A[T] = list[T]
print(A.__type_params__, A)
def deco(x): return x
@deco
class E[T]: pass
@deco
def h[T](): pass
print(E.__type_params__, h.__type_params__)
import functools
def f[T](a: T): pass
@functools.wraps(f)
def g(*a): pass
print(g.__dict__.keys(), g.__module__, g.__type_params__, g.__annotations__)
g.__module__ = "m"; print(g.__module__, g.__dict__.keys())
del g.__module__; print(g.__module__)
f.__type_params__ = (); print(f.__type_params__)
