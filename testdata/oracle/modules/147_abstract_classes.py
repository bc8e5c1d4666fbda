# What abstract classes answer, also after more classes have been registered.
import abc, collections.abc as ca, numbers
class A(abc.ABC): pass
class B: pass
class C(B): pass
print(isinstance(C(), A), issubclass(C, A)); A.register(B); print(isinstance(C(), A), issubclass(C, A), isinstance(B(), A), A.register(B) is B, isinstance(3, A))
@A.register
class D: pass
print(D, isinstance(D(), A))
for f in (lambda: A.register(5), lambda: issubclass(5, A), lambda: issubclass(list[int], A), lambda: B.register, lambda: isinstance(1, (A, "x"))):
    try: print(f())
    except (TypeError, AttributeError, RuntimeError) as e: print(type(e).__name__, e)
class E1(abc.ABC): pass
class E2(E1): pass
try: E2.register(E1)
except RuntimeError as e: print(e)
class H(abc.ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is H: return any("hello" in b.__dict__ for b in C.__mro__)
        return NotImplemented
class W:
    def hello(self): pass
class HH(H): pass
print(isinstance(W(), H), isinstance(W(), HH), isinstance(3, H), issubclass(W, H))
for x in ([], {}, (), "", set(), 1, 2.0, None, len, range(3), iter([]), (i for i in []), b"", {}.keys(), frozenset(), bytearray()):
    print(type(x).__name__, [n for n in ("Iterable", "Iterator", "Sequence", "MutableSequence", "Mapping", "Set", "Hashable", "Callable", "Sized", "Container", "Collection", "Generator", "Reversible", "KeysView") if isinstance(x, getattr(ca, n))])
class Seq(ca.Sequence):
    def __getitem__(self, i): return [1, 2, 3][i]
    def __len__(self): return 3
s = Seq(); print(isinstance(s, ca.Iterable), list(s), 2 in s, list(reversed(s)), s.index(3), s.count(1))
class Claims:
    @property
    def __class__(self): return list
print(isinstance(Claims(), ca.Sequence), isinstance(Claims(), Claims), isinstance(True, numbers.Integral), isinstance(2.5, numbers.Real), isinstance(1j, numbers.Complex))
class Late: pass
print(isinstance(Late(), ca.Iterable)); Late.__iter__ = lambda self: iter([]); print(isinstance(Late(), ca.Iterable))
from unittest.mock import Mock
print(isinstance(Mock(spec=dict), ca.Mapping))
