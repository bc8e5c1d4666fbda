"""reprlib: short texts of values of all kinds, and objects inside of themselves."""
import reprlib, collections, array, threading
from reprlib import recursive_repr, Repr
class Node:
    def __init__(self, v): self.v, self.next = v, None
    @recursive_repr()
    def __repr__(self): return f"Node({self.v!r}, {self.next!r})"
    @recursive_repr("<loop>")
    def show(self): return f"[{self.next.show() if self.next else None}]"
a, b = Node(1), Node(2); a.next, b.next = b, a
out = []; ts = [threading.Thread(target=lambda: out.append(repr(a))) for _ in range(3)]; [t.start() for t in ts]; [t.join() for t in ts]; print(set(out), a.show(), Node.__repr__.__name__, Node.__repr__.__wrapped__.__qualname__)
for v in (list(range(100)), tuple(range(3)), (1,), (), [], {}, set(), {3, 1, 2}, set(range(20)), frozenset("abc"), frozenset(), {i: i * i for i in range(10)}, "x" * 100, "short", 'it\'s "q" ' * 8, 10**100, 123, 1.5, collections.deque(range(10)), array.array("i", range(10)), array.array("d"), [[[[[[[[1]]]]]]]], {"a": {"b": {"c": {"d": {"e": {"f": {"g": 1}}}}}}}, object, "é" * 40, b"y" * 80, None, True, range(1000), [1, "a", None]):
    print(reprlib.repr(v))
r = Repr(maxlist=2, maxstring=10, fillvalue="~", maxlevel=2); print(r.repr([1, 2, 3]), r.repr("hello world!"), r.repr([[[1]]]), r.repr({"k": [1, [2, [3]]]}))
r = Repr(indent=2); print(r.repr([1, [2, (3,)], {"a": {"b": 1}}, []]))
r.indent = "->"; print(r.repr({"x": [1, 2]}))
class Mine(Repr):
    def repr_Node(self, x, level): return f"<node {x.v}>"
    def repr_int(self, x, level): return hex(x)
print(Mine().repr([a, 255]), reprlib.aRepr.maxlist, reprlib.repr.__self__ is reprlib.aRepr)
class Bad:
    def __repr__(self): raise ValueError
print(reprlib.repr(Bad())[:20])
class Long:
    def __repr__(self): return "<" + "z" * 60 + ">"
print(reprlib.repr(Long()))
try: Repr(indent=-1).repr([1])
except ValueError as e: print(e)
