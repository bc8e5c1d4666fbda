# functools: lru_cache, partial, reduce, wraps, total_ordering, singledispatch, cached_property, cmp_to_key.
import functools
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch, singledispatchmethod, total_ordering, wraps


@lru_cache(maxsize=2)
def sq(n):
    print("computing", n)
    return n * n


print(sq(1), sq(2), sq(1), sq(3), sq(2), sq.cache_info(), sq.__name__, sq.cache_parameters())
sq.cache_clear()
print(sq.cache_info(), sq.__wrapped__(5))


@lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@cache
def fact(n):
    return n * fact(n - 1) if n else 1


@lru_cache(typed=True)
def typed(x):
    return type(x).__name__


@lru_cache(maxsize=0)
def none(x):
    return x


print(fib(50), fib.cache_info(), fact(20), typed(1), typed(1.0), typed(True), typed.cache_info().currsize, none(1), none(1), none.cache_info())
p = partial(int, base=2)
q = partial(print, "pre", sep="-")
print(p("101"), p.func is int, p.args, p.keywords, repr(partial(max, 1, key=None)))
q("a", "b")
print(partial(partial(pow, 2), 5)(), partial(lambda *a, **k: (a, k), 1, x=2)(3, y=4, x=5), reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [1, 2], 10), reduce(max, [3], 9), reduce(lambda a, b: b + a, "abc"))


class Cell:
    def __init__(self):
        self.alive = False

    def set(self, v):
        self.alive = v

    on = partialmethod(set, True)

    @cached_property
    def expensive(self):
        print("once")
        return 42


c = Cell()
c.on()
print(c.alive, c.expensive, c.expensive, "expensive" in vars(c))
c.expensive = 1
print(c.expensive)
del c.expensive
print(c.expensive)


@total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __lt__(self, o):
        return self.n < o.n


print(V(1) <= V(2), V(2) >= V(2), V(3) > V(2), V(1) >= V(2), sorted([V(2), V(1)])[0].n)


@singledispatch
def describe(x):
    return f"object {x}"


@describe.register
def _(x: int):
    return f"int {x}"


@describe.register(list)
def _(x):
    return f"list of {len(x)}"


@describe.register(str)
@describe.register(bytes)
def _(x):
    return f"text {x!r}"


print(describe(5), describe([1]), describe("s"), describe(b"b"), describe(2.5), describe(True), describe.dispatch(int)(3), describe.registry.keys() >= {int, list})


class Sdm:
    @singledispatchmethod
    def go(self, x):
        return "default"

    @go.register
    def _(self, x: int):
        return "int"


print(Sdm().go(1), Sdm().go("x"), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))


def deco(f):
    @wraps(f)
    def w(*a):
        """wrapper doc"""
        return f(*a)

    return w


@deco
def documented(x: int) -> str:
    """original doc"""
    return str(x)


print(documented.__name__, documented.__doc__, documented.__wrapped__(1), documented.__annotations__, functools.WRAPPER_ASSIGNMENTS[:3])


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("reduce empty", lambda: reduce(max, []))
show("partial none", lambda: partial())
show("partial int", lambda: partial(5))
show("unhashable", lambda: fib([1]))
show("total_ordering", lambda: total_ordering(type("E", (), {})))
show("singledispatch no args", lambda: describe())
show("lru str", lambda: lru_cache("x"))
show("reduce int", lambda: reduce(max, 5))
