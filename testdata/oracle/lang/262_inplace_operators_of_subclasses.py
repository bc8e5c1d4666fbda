# In-place operators of subclasses of basic types keep the object and its class.
class L(list):
    def __imul__(self, n):
        print("imul", n)
        return super().__imul__(n)
    def __iadd__(self, o):
        print("iadd", o); super().__iadd__(o); return self
l = L([1]); m = l
l *= 3; print(l, type(l), l is m); l += [2]; print(l, type(l), l is m)
class K(list): pass
k = K([1]); j = k; k *= 2; print(k, type(k), j is k); k.__imul__(2); print(k, j is k); k += "ab"; print(k, type(k))
try:
    x = [1]; x *= "a"
except TypeError as e: print(e)
class S(set): pass
s = S({1}); t = s; s |= {2}; print(s, type(s), t is s); s -= {1}; s ^= {5}; s &= {5}; print(s, t is s)
class D(dict): pass
d = D(a=1); e = d; d |= {"b": 2}; print(d, type(d), e is d, type(d | {}))
class L2(list):
    def __iadd__(self, o): return super().__iadd__([x * 2 for x in o])
l = L2([1]); m = l; l += [2]; print(l, type(l), l is m)
class S2(set):
    def __ior__(self, o): print("ior"); return super().__ior__(o)
    def __isub__(self, o): return super().__isub__(o)
    def __iand__(self, o): return super().__iand__(o)
    def __ixor__(self, o): return super().__ixor__(o)
s = S2({1}); t = s; s |= {2, 3}; s -= {1}; s &= {2, 5}; s ^= {7}; print(s, type(s), s is t)
class D2(dict):
    def __ior__(self, o): print("dior"); return super().__ior__(o)
    def __or__(self, o): return D2(super().__or__(o))
d = D2(a=1); e = d; d |= [("b", 2)]; print(d, type(d), d is e, type(d | {"z": 1}))
class B2(bytearray):
    def __iadd__(self, o): return super().__iadd__(o)
b = B2(b"a"); c = b; b += b"b"; print(b, type(b), b is c)
import collections
class Q2(collections.deque):
    def __iadd__(self, o): return super().__iadd__(o)
q = Q2([1]); r = q; q += [2]; q *= 2; print(q, type(q), q is r)


# Counters change in place, and keep counts that are positive
from collections import Counter
a = Counter("aab")
b = a
a += Counter("bc")
print(a, b is a)
a -= Counter("ac")
print(a, b is a)
a |= Counter(z=3)
print(a, b is a)
a &= Counter(z=1, b=9)
print(a, b is a)
print(Counter(a=None), Counter({"x": None}), Counter(self=1), Counter(iterable=None))


class Proxy:
    """Claims the class of another object."""

    def __getattribute__(self, name):
        return str if name == "__class__" else object.__getattribute__(self, name)


print(isinstance(Proxy(), str), isinstance(Proxy(), int), isinstance(Proxy(), Proxy))
