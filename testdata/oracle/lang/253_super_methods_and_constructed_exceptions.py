class A:
    def __init__(self, x=1, *, y=2): self.x = x; self.y = y
    def m(self, a, b=0): return ('A.m', a, b)
    @classmethod
    def c(cls, a): return cls.__name__, a
    @staticmethod
    def s(a): return a
    @property
    def p(self): return lambda v: v * 2
    def g(self, n):
        for i in range(n): yield i
    k = 5
class B(A):
    def __init__(self, x):
        super().__init__(x, y=x + 1)
    def m(self, a, b=0): return super().m(a, b=int(str(b)))
    @classmethod
    def c(cls, a): return super().c(a)
    @staticmethod
    def s(a): return 1
    def s2(self, a): return super().s(a)
    def pp(self, v): return super().p(v)
    def g(self, n): return list(super().g(n))
    def e(self): return super().nope(1)
    def e2(self): return super().k(1)
    def e3(self): return super().m()
    def e4(self): return super().m(1, 2, 3, c=4)
    def __repr__(self): return super().__repr__()[:12]
    def __eq__(self, o): return super().__eq__(o)
    def __setattr__(self, n, v): super().__setattr__(n, v)
    def un(self):
        del self
        return super().m(1)
    def __new__(cls, *a): return super().__new__(cls)
b = B(3)
print(b.x, b.y, b.m(1, 2), b.m(1), B.c(7), b.c(8), b.s2(9), b.pp(4), b.g(3), b, b == b, b == 1)
import sys, traceback
for f in (b.e, b.e2, b.e3, b.e4, b.un):
    try: f()
    except Exception: traceback.print_exc(file=sys.stdout)
class E(Exception):
    def __init__(self, k, *more, **kw):
        super().__init__(k, *more)
        self.k = k
class F(E):
    def __init__(self, k): super().__init__(k, 1, 2)
e = F(5); print(repr(e), e.args, e.k, str(e))
class G(ValueError):
    def __init__(self, a, b): super().__init__(a + b)
print(G(1,2).args, repr(G('a','b')))
def mk():
    class X(A):
        def m(self, a): return super().m(a), type(self)
    return X
X, Y = mk(), mk()
print(X().m(1)[0], Y().m(2)[0], X().m(3)[0])
A.m = lambda self, a: 'patched'
print(X().m(1)[0], Y().m(2)[0])
class D(dict):
    def get(self, k, d=None): return super().get(k, d)
    def update(self, *a, **k): super().update(*a, **k)
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
    def __getitem__(self, k): return super().__getitem__(k)
d = D(a=1); d['b'] = 2; print(d, d.get('b'), d.get('z', 3), d['b'])
class S(str):
    def upper(self): return super().upper() + '!'
print(S('x').upper())
class I(int):
    def __add__(self, o): return I(super().__add__(o))
print(I(3) + 4)
super = lambda: A(9)
class Z(A):
    def m(self, a): return super().x, super().g(2).__next__()
print(Z().m(1))


class T(Exception):
    """Constructed by Go, initialised by the script."""
    def __init__(self, *, code, note="none"):
        super().__init__(code, note)
        self.code = code


class U(T):
    def __init__(self, code):
        super().__init__(code=code)


for make in (lambda: U(4), lambda: T(code=1, note=2), lambda: T(1), lambda: U(), lambda: U(1, 2)):
    try:
        raise make()
    except T as e:
        print(type(e).__name__, e.args, e.code)
    except TypeError as e:
        print(e)


class Gen(Exception):
    def __init__(self):
        yield 1


class Ret(Exception):
    def __init__(self):
        return 7


for c in (Gen, Ret):
    try:
        c()
    except TypeError as e:
        print(e)
