class Q:
    def __init__(self): self.n=0
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls,*a,k=1): return cls.__name__,a,k
    @classmethod
    def g(cls):
        yield cls
    def __call__(self,*a,**k): return a,k
    def __getitem__(self,i):
        if i==99: raise IndexError(i)
        return i
class R(Q):
    def __getitem__(self,i): yield i
class SM(staticmethod): pass
class CM(classmethod):
    def __get__(self, o, t=None): return lambda *a: ('mine', a)
class W:
    @SM
    def a(x): return x
    @CM
    def b(x): return x
    class_fn = classmethod(print)
    st = staticmethod(len)
    def __init__(self): self.cb = Q()
q=Q(); r=R(); w=W()
print(q.s(1), q.c(1,k=2), list(q.g()), q(1,a=2), q[1], q[1:2], q['x'], q[-3], list(r[4]), r.c(), w.a(3), w.b(4), w.st([1,2]), w.cb(5, x=6), w.cb[7])
w.class_fn('hi')
for f in (lambda: q[99], lambda: q.s(), lambda: q.c(z=1), lambda: r.__call__(), lambda: q.s(1,2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import sys
def deep(o):
    class D:
        def __getitem__(self, i): return self[i+1]
        def __call__(self): return self()
    for f in (lambda: D()[0], lambda: D()()):
        try: f()
        except RecursionError as e: print('rec', e)
deep(1)
print([c for c in 'héllo'], [c for c in 'hello'], list(zip('ab','cd')))
it = iter('abc'); print(type(it).__name__, next(it), list(it))
for c in 'x'*200: pass
print(c)
print(' a b '.strip(), repr('\x1c a\x85'.strip()), repr('\u2003a\u2003'.strip()), repr('  '.strip()), repr(' x '.lstrip()), repr(' x '.rstrip()), repr('é '.rstrip()), repr(''.strip()))
print('abcabc'.replace('b','XX'), 'abc'.replace('',''), 'aaa'.replace('aa','b'), 'abc'.replace('z','y'), 'ééa'.replace('é','e'), 'abc'.replace('b',''))
print('12'.isdigit(), ''.isdigit(), '1a'.isdigit(), '²'.isdigit(), 'ab'.isalpha(), 'aé'.isalpha(), 'a1'.isalnum(), ' \t\x1c'.isspace(), 'a '.isspace(), 'Az'.isalpha(), '@['.isalpha(), '`{'.isalpha())
print('abc'.startswith('ab'), 'abc'.endswith('bc'), 'abc'.startswith(('x','a')), 'abc'.startswith('b',1))
d={}
print(d.get(1), d.get('a',5), d.setdefault(1,[]), d, d.get(True), d.get(1.0), d.setdefault(True,7), d.get(None,3), d.get((1,),4))
class I(int): pass
print(d.get(I(1)), {I(3):4}.get(3), {True:1}.get(1), {0:1}.get(False), {1.0:2}.get(1))
s=set(); s.add(1); s.add(True); s.add('x'); s.add(1.0); s.add(I(1)); print(s)
try:
    for x in s: s.add(len(s)+10)
except RuntimeError as e: print(e)
print(isinstance(1,(int,str)), isinstance(1.5,(int,str)), isinstance(True,(str,(float,int))), isinstance(q,(int,Q)), isinstance(r,(str,Q)), isinstance(1,()))
try: isinstance(1,(str,1))
except TypeError as e: print(e)
print(chr(97), chr(200), divmod(7,2), divmod(-7,2), divmod(7,-2), divmod(True,2))
for f in (lambda: chr(-1), lambda: divmod(1,0), lambda: chr('a')):
    try: f()
    except Exception as e: print(type(e).__name__, e)
import math
print(math.gcd(12,18), math.gcd(-4,6), math.gcd(0,0), math.gcd(5), math.gcd(True,2), math.gcd(2**70,6), math.floor(2.5), math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7), math.floor(5), math.floor(1e20), math.sqrt(4), math.sqrt(True), math.sin(1), math.pow(2,3), math.atan2(1,2), math.exp(1), math.floor(True))
for f in (lambda: math.sqrt(-1), lambda: math.exp(1000), lambda: math.floor(float('inf')), lambda: math.pow(0,-1), lambda: math.fmod(1,0), lambda: math.sqrt('a'), lambda: math.sqrt(2**2000)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(math.sqrt(float('inf')), math.isnan(math.sin(float('nan'))), sum([True,False,True]), sum([True,2.5]), sum([1,True],2), sum([False]), type(sum([True])))
class CM(classmethod):
    def __get__(self, o, t=None): return lambda *a: ('mine', a)
class W:
    @CM
    def b(x): return x
w=W()
print(type(W.__dict__['b']))
print(w.b(4))
print(W.b(4))
class SM(staticmethod):
    def __get__(self, o, t=None): return lambda *a: ('mine', a)
class PR(property):
    def __get__(self, o, t=None): return 'mine'
class V:
    @SM
    def b(x): return x
    @PR
    def p(self): return 1
v=V()
print(v.b(1), V.b(1), v.p, V.p, getattr(v,'p'))
