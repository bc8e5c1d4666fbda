# inspect: signatures, members, sources, frames.
import functools
import inspect
from dataclasses import dataclass
from typing import Optional


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def plain(a, b=1, /, c: int = 2, *args: str, d, e: "Optional[int]" = None, **kw: float) -> bool:
    """Do
        things.

    More.
    """
    local = 1
    return local


# A comment
# of two lines.
@functools.lru_cache
def cached(x, y=2):
    return x


def deco(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper


@deco
def wrapped(a, b: int = 3): ...


class Base:
    """Base doc."""

    def __init__(self, x, *, flag=False):
        self.x = x

    def method(self, y):
        """Method doc."""

    @classmethod
    def cm(cls, z): ...

    @staticmethod
    def sm(w): ...

    @property
    def prop(self):
        return 1

    attr = 5


class Child(Base):
    def method(self, y):
        return y


@dataclass
class Point:
    x: int
    y: int = 0


def gen():
    yield 1


b = Base(1)
for f in (plain, cached, wrapped, Base, Base.method, b.method, Base.cm, Base.sm, Point, lambda q, *r: 0, gen, functools.partial(plain, 1, d=2), functools.partial(plain, 1, 2, 3), len, str.join, dict.get, [].append, Child):
    t(lambda: inspect.signature(f))
sig = inspect.signature(plain)
for p in sig.parameters.values():
    print(p.name, p.kind, p.kind.description, p.default, p.annotation, repr(p))
print(repr(sig), sig.return_annotation, list(sig.parameters), sig == inspect.signature(plain), inspect.Signature(), repr(inspect.Parameter("x", inspect.Parameter.KEYWORD_ONLY, default=5)))
ba = sig.bind(1, 2, 3, 4, d=5, z=6.0)
print(ba, ba.args, ba.kwargs, ba.arguments)
ba = sig.bind_partial(1)
ba.apply_defaults()
print(ba)
for args, kw in (((), {}), ((1,), {}), ((1, 2, 3), {"c": 3, "d": 1}), ((1,), {"d": 1, "a": 2})):
    t(lambda: sig.bind(*args, **kw))
two = inspect.signature(lambda a, b=2: 0)
for args, kw in (((), {}), ((1, 2, 3), {}), ((1,), {"z": 1}), ((1,), {"a": 1}), ((1,), {})):
    t(lambda: two.bind(*args, **kw))
t(lambda: inspect.signature(5))
t(lambda: inspect.Parameter("1x", inspect.Parameter.POSITIONAL_ONLY))
t(lambda: inspect.Signature([inspect.Parameter("a", inspect.Parameter.KEYWORD_ONLY), inspect.Parameter("b", inspect.Parameter.POSITIONAL_ONLY)]))
print(sig.replace(return_annotation=inspect.Signature.empty), inspect.signature(plain, eval_str=True).parameters["e"].annotation)
print(inspect.getfullargspec(plain))
print(inspect.getcallargs(cached.__wrapped__, 1), inspect.unwrap(wrapped).__name__, inspect.getdoc(plain), inspect.getdoc(Child.method), inspect.getdoc(Base), inspect.cleandoc("a\n   b\n     c\n"), sep="\n")
print([f(x) for f in (inspect.isfunction, inspect.ismethod, inspect.isclass, inspect.isbuiltin, inspect.isroutine, inspect.ismodule, inspect.isgeneratorfunction, inspect.isgenerator) for x in (plain, b.method, Base, len, inspect, gen, gen())])
print([n for n, v in inspect.getmembers(Base) if not n.startswith("__")], [n for n, v in inspect.getmembers(b, inspect.ismethod)], inspect.getmembers(b, lambda v: v == 5), [n for n, v in inspect.getmembers(Child, inspect.isfunction)])
print(inspect.getmro(Child)[1].__name__, inspect.isabstract(Base), inspect.getattr_static(b, "prop").__class__.__name__, inspect.getattr_static(b, "x"), inspect.isdatadescriptor(Base.prop), inspect.getattr_static(b, "nope", None))
print(inspect.getsource(plain), inspect.getsource(Child), inspect.getsource(b.sm), inspect.getsource(cached), inspect.getcomments(deco), inspect.getsourcelines(gen), sep="\n")
t(lambda: inspect.getsource(len))
t(lambda: inspect.getfile(int))
print(inspect.getsourcefile(plain).rpartition("/")[2], inspect.getmodule(plain).__name__, inspect.getmodulename("/a/b.py"), inspect.getmodule(len).__name__)


def outer():
    return inner(5)


def inner(n):
    frame = inspect.currentframe()
    info = inspect.stack()
    print(frame.f_code.co_name, frame.f_back.f_code.co_name, [i.function for i in info], info[1].code_context, info[1].lineno - info[0].lineno, info[0].index)
    print(inspect.getargvalues(frame)[:3], inspect.formatargvalues(*inspect.getargvalues(frame)).startswith("(n=5"), inspect.getframeinfo(frame).function)


outer()
g = gen()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), list(g), inspect.getgeneratorstate(g))
try:
    1 / 0
except ZeroDivisionError:
    print([(i.function, i.code_context) for i in inspect.trace()])
print([a.kind + " " + a.name for a in inspect.classify_class_attrs(Base) if a.defining_class is Base and not a.name.startswith("__")])
print(inspect.get_annotations(Point), inspect.get_annotations(plain)["e"], inspect.iscoroutinefunction(gen), inspect.CO_GENERATOR, bool(gen.__code__.co_flags & inspect.CO_GENERATOR))
