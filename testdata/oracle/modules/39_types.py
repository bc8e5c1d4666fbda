# types: SimpleNamespace, MethodType, FunctionType checks, MappingProxyType, ModuleType, GeneratorType.
import types

ns = types.SimpleNamespace(a=1, b="x")
ns.c = [1]
del ns.a
print(ns, ns.b, ns == types.SimpleNamespace(b="x", c=[1]), vars(ns), types.SimpleNamespace(), types.SimpleNamespace({"k": 1}))


def f():
    pass


def g():
    yield


class C:
    def m(self):
        return self


c = C()
print(isinstance(f, types.FunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(c.m, types.MethodType), isinstance(len, types.BuiltinFunctionType), isinstance(g(), types.GeneratorType), isinstance(types, types.ModuleType), isinstance(None, types.NoneType), isinstance(..., types.EllipsisType), isinstance(int | str, types.UnionType), isinstance(list[int], types.GenericAlias))
c.bound = types.MethodType(lambda self, x: (type(self).__name__, x), c)
print(c.bound(5), c.m() is c, c.m.__self__ is c, c.m.__func__ is C.m)
mp = types.MappingProxyType({"a": 1})
print(mp, mp["a"], "a" in mp, dict(mp), len(mp), list(mp.items()), type(C.__dict__).__name__)


def show(label, fn):
    try:
        print(label, "->", fn())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("proxy set", lambda: mp.__setitem__("b", 2))
show("proxy missing", lambda: mp["zz"])
show("ns missing", lambda: ns.zzz)
show("method args", lambda: types.MethodType(f))
show("method none", lambda: types.MethodType(f, None))
mod = types.ModuleType("mymod", "doc here")
mod.x = 5
print(mod.__name__, mod.__doc__, mod.x, repr(mod), sorted(k for k in vars(mod) if not k.startswith("__")))
show("mod attr", lambda: mod.nope)
New = types.new_class("New", (C,), {}, lambda d: d.update(z=9))
print(New.z, New.__name__, New().m().__class__.__name__, types.resolve_bases((C,)) == (C,))


class D:
    @types.DynamicClassAttribute
    def attr(self):
        return "dynamic"


print(D().attr, type(f) is types.FunctionType, types.CodeType.__name__, types.TracebackType.__name__, types.FrameType.__name__)
print(ns.__class__.__name__, repr(types.SimpleNamespace(rec=types.SimpleNamespace(x=1))))
