# weakref and gc: what gc.collect() does to references, proxies, caches and finalizers.
import weakref, gc
class N:
    def __init__(self, n): self.n=n
n=N(1)
r=weakref.ref(n, lambda r: print("gone", r is rr))
rr=r
d=weakref.WeakValueDictionary(a=n)
k=weakref.WeakKeyDictionary({n:1})
s=weakref.WeakSet([n])
weakref.finalize(n, print, "finalized", 1)
p=weakref.proxy(n)
print(p.n, len(d), len(k), len(s))
m=N(2)
f=weakref.finalize(m, print, "at exit")
d["b"]=m
del n
gc.collect()
print(r(), len(d), len(k), len(s), list(d))
try: p.n
except ReferenceError as e: print(e)
class Cache:
    def __init__(self): self.c=weakref.WeakValueDictionary()
    def get(self,k):
        v=self.c.get(k)
        if v is None:
            v=self.c[k]=N(k); print("make",k)
        return v
c=Cache()
a=c.get(1); b=c.get(1); print(a is b)
del a,b
gc.collect()
a=c.get(1)
class Node:
    def __init__(self): self.me=self
x=Node(); w=weakref.ref(x); x=None; gc.collect(); print(w())
class L(list): pass
l=L([1,2]); w=weakref.ref(l); print(w(), w() is l)
def fn(): pass
print(weakref.ref(fn)() is fn, weakref.ref(N)() is N)
pl=weakref.proxy(l); print(len(pl), pl[0], list(pl), pl==[1,2], 1 in pl, isinstance(pl, list))
print(weakref.getweakrefcount(l), f.alive, f.peek()[2], f.atexit)
