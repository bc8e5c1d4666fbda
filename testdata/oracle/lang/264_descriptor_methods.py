# Methods of descriptors, called by hand.
import functools, types
class A:
    __slots__ = ("x",)
    @property
    def p(self): return 1
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return "s"
    def m(self): return "m"
class B:
    @functools.cached_property
    def cp(self): return 7
a = A(); a.x = 3
d = A.__dict__
for n, args in (("x", (a, A)), ("p", (a, A)), ("c", (a, A)), ("s", (a, A)), ("m", (a, A)), ("x", (None, A)), ("p", (None, A))):
    try: r = d[n].__get__(*args); print(n, r() if callable(r) else r if not isinstance(r, (property, types.MemberDescriptorType)) else type(r).__name__)
    except Exception as e: print(n, type(e).__name__, e)
try: d["x"].__set__(a, 9); print(a.x); d["x"].__delete__(a); print(hasattr(a, "x"))
except Exception as e: print(type(e).__name__, e)
try: d["p"].__set__(a, 1)
except AttributeError as e: print(e)
for n in "xpcsm": print(n, [k for k in ("__get__", "__set__", "__delete__", "__set_name__", "__objclass__", "__name__", "__doc__", "__isabstractmethod__", "__wrapped__", "__func__") if hasattr(d[n], k)])
try: print(A.x.__get__(5))
except TypeError as e: print(e)
print(str.upper.__get__("abc")(), [].append.__self__, str.__len__("abc"), (5).__add__(3), type.__call__(int, "7"), object.__getattribute__(a, "m")(), int.__add__.__get__(4)(5), dict.fromkeys.__self__)
b = B(); print(b.cp, vars(b), B.cp.attrname)
