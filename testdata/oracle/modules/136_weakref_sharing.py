# References without a callback are shared, those of subclasses and with one are not.
import weakref, gc
class C: pass
class R(weakref.ref): pass
print(weakref.ref(C) is weakref.ref(C), weakref.ref(int) is weakref.ref(int))
r = weakref.ref(C); gc.collect(); print(weakref.ref(C) is r, weakref.getweakrefcount(C))
o = C(); r = weakref.ref(o); s = R(o); c = weakref.ref(o, print)
print(weakref.ref(o) is r, s is r, c is r, R(o) is s, weakref.ref(o, None) is r, weakref.ref(o, print) is c)
gc.collect()
print(weakref.ref(o) is r, type(weakref.ref(o)), R(o) is s, weakref.ref(o, print) is c)
def f(): pass
rf = weakref.ref(f); print(weakref.ref(f) is rf)
from collections import deque
d = deque(); rd = weakref.ref(d); gc.collect(); print(weakref.ref(d) is rd, weakref.ref({1}) is not rd)
class D(C): pass
rs = [weakref.ref(k) for k in (C, D)]; print(rs[0] == rs[1], rs[0]() is C, len({*rs}))
