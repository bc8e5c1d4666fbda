# functools.partial: what it calls, how it is made and copied, and what it refuses.
import copy
import functools
import inspect
import traceback
import warnings
from functools import partial


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class C:
    def __init__(self, a, b=2, *, c=3):
        self.v = a, b, c

    def method(self, *a, **k):
        return self.v, a, k

    @classmethod
    def of_class(cls, *a):
        return cls.__name__, a


def gen(a, b, *, k=0):
    yield a
    yield b
    yield k


def many(*a, **k):
    return a, k


def fail(a, b):
    raise ValueError(a, b)


print("calls")
print(partial(C, 1)(5, c=7).v, partial(C, 1, c=9)(4).v, partial(C, c=9)(4, c=1).v)
print(partial(C(1).method, 1)(2, k=3), partial(C(1).method, 1, z=2)(2), partial(C.of_class, 1)(2), partial(C.method)(C(2), 5))
print(list(partial(gen, 1)(2)), list(partial(gen, 1, k=4)(2)), list(partial(gen, 1, k=4)(2, k=5)), list(partial(gen, b=4)(2)))
print(partial(many, *range(20))(*range(5)), partial(many, *range(20), x=1)(20, 21), partial(many, x=1, y=2)(1))
print(partial(max, 1)(2), partial(int, base=2)("101"), partial(max, *range(9))(), partial(sorted, reverse=True)([1, 3, 2]))
show(lambda: partial(gen, 1, b=2)(3))
show(lambda: partial(C, 1)(1, 2, 3))
show(lambda: partial(len)())
show(lambda: list(map(partial(many, 1), [2, 3])))
show(lambda: sorted([3, 1, 2], key=partial(lambda a, b: -b, 0)))


def nested(a, b):
    x, y, z = a + 1, partial(many, a)(b, k=a), [partial(max, i)(b) for i in range(3)]
    return x, y, z, partial(many, 1)(partial(many, 2)(3), k=partial(many, 4)(5))


print(nested(1, 2))
down = partial(lambda a, n: 0 if n == 0 else 1 + down(n - 1), None)
print(down(300))
endless = partial(lambda n: endless(n))
try:
    endless(1)
except RecursionError as e:
    print(e)
try:
    partial(fail, 1)(2)
except ValueError:
    print([(f.name, f.line) for f in traceback.extract_tb(__import__("sys").exception().__traceback__)])

# A call may call the same object again, and give it other arguments.
again = partial(lambda a, n: [a, n] if n > 2 else [a, n, again(n + 1)], "x")
print(again(0), list(map(again, range(3))))

print("made")
show(lambda: partial())
show(lambda: partial(a=1))
show(lambda: partial(3))
q = partial(partial(print, 1, a=1), 2, a=3, b=4)
print(q.func, q.args, q.keywords, q)
inner = partial(print)
inner.note = 1
print(partial(inner, 1).func is inner)


class Sub(partial):
    pass


print(Sub(Sub(print, 1), 2), partial(Sub(print, 1), 2).args, Sub(partial(print, 1), 2).args)


class Init(partial):
    def __init__(self, *a, **k):
        print("init", a[1:], k)


print(Init(print, 1, k=2))


class Called(partial):
    def __call__(self, *a):
        return "mine", super().__call__(*a)


print(Called(max, 3)(4), list(map(Called(max, 3), [1, 9])))
print(partial[int], hash(q) == hash(q), partial(print) == partial(print))

print("attributes")
p = partial(print, 1, sep="x")
for name in ("func", "args", "keywords"):
    show(lambda: setattr(p, name, 1))
    show(lambda: delattr(p, name))
show(lambda: p.nothing)
p.x = 3
print(p.__dict__, p.__reduce__())
p.__dict__ = {"y": 4}
print(p.y, p.__dict__)
p.keywords["end"] = "!\n"
p(2)
p.keywords[3] = 4
show(lambda: p)
show(lambda: p())

print("copies")
print(copy.copy(partial(print, 1)), copy.deepcopy(partial(print, [1], a=[2])))
for state in (1, (1, 2), (1, (), {}, {}), (print, [], {}, {}), (print, (), [], {})):
    try:
        p.__setstate__(state)
    except TypeError:
        print("refused", state)
p.__setstate__((print, (5,), None, None))
print(p, p.__dict__)
p.__setstate__((p, (), {}, {}))
print(p)
p.__setstate__((print, (p,), {"a": p}, {}))
print(p)

print("methods")


class Holder:
    m = partial(print, "m")
    part = functools.partialmethod(many, 1, k=2)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Holder().m(1)
    Holder.m(2)
    print([(str(w.message), w.category.__name__) for w in caught])
print(Holder().part(3)[0][1:], Holder().part(k=4)[1])

print("signatures")
print(inspect.signature(partial), inspect.signature(Sub), inspect.signature(partial(lambda a, b, c=3: 1, 1, c=4)))
