# Copies: state of objects, slots, exceptions, what cannot be copied, recursion, tuples.
import copy, threading, collections
class A:
    def __init__(self): self.lock = threading.Lock(); self.d = [1, [2]]
    def __getstate__(self):
        s = self.__dict__.copy(); del s["lock"]; return s
    def __setstate__(self, s):
        self.__dict__.update(s); self.lock = threading.Lock(); print("set", s)
a = A(); b = copy.copy(a); c = copy.deepcopy(a)
print(b.d is a.d, c.d is a.d, c.d, b.lock is a.lock)
class B:
    __slots__ = ("x", "__y")
    def __init__(self): self.x = [1]; self.__y = 2
    def get(self): return self.__y
b = B(); c = copy.deepcopy(b); print(c.x, c.x is b.x, c.get())
class L:
    def __init__(self): self.l = threading.Lock()
for o in (L(), threading.RLock(), threading.Event(), threading.Thread(), threading.Condition(), threading.local(), (i for i in [])):
    try: print(type(copy.deepcopy(o)))
    except Exception as e: print(type(e).__name__, e)
t = (1, (2, 3)); print(copy.deepcopy(t) is t, copy.copy(t) is t, copy.deepcopy(([],)) )
class C(list): pass
c = C([1, [2]]); c.z = 5; d = copy.deepcopy(c); print(d, d.z, type(d), d[1] is c[1])
e = ValueError("a", [1]); f = copy.copy(e); print(repr(f), copy.deepcopy(e).args)
n = collections.namedtuple("N", "a b")(1, [2]); m = copy.deepcopy(n); print(m, m.b is n.b)
x = []; x.append(x); y = copy.deepcopy(x); print(y[0] is y)
print(copy.copy({1, 2}), copy.deepcopy(collections.deque([1, [2]], 3)), copy.deepcopy(collections.defaultdict(list, a=[1])), copy.copy(collections.Counter("aab")), copy.deepcopy(collections.OrderedDict(a=[1])))
class P:
    def __copy__(self): return "cp"
    def __deepcopy__(self, memo): return "dc", len(memo)
print(copy.copy(P()), copy.deepcopy([P()]))
print(copy.copy(len), copy.copy(L), copy.deepcopy(print))
try: copy.copy()
except TypeError as e: print(e)
try: copy.replace(3, a=1)
except TypeError as e: print(e)
