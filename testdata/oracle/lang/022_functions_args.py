# Function parameters of every kind.
def plain(a, b):
    return (a, b)


def defaults(a, b=2, c="x"):
    return (a, b, c)


def var(*args, **kwargs):
    return args, kwargs


def kwonly(a, *, key, opt=None):
    return a, key, opt


def posonly(a, b=5, /, c=6):
    return a, b, c


def everything(a, b=1, /, c=2, *args, d, e=3, **kw):
    return a, b, c, args, d, e, kw


print(plain(1, 2), plain(b=1, a=2), plain(1, b=2), plain(*[1, 2]), plain(**{"a": 1, "b": 2}), plain(*(1,), **{"b": 3}))
print(defaults(1), defaults(1, 3), defaults(1, c=9), defaults(c=1, b=2, a=3))
print(var(), var(1, 2), var(x=1), var(1, *[2, 3], y=4, **{"z": 5}), var(*"ab", *[1], **{}, **{"q": 1}))
print(kwonly(1, key=2), kwonly(a=1, key=2, opt=3), posonly(1), posonly(1, 2, 3), posonly(1, c=3))
print(everything(1, d=4), everything(1, 2, 3, 4, 5, d=6, e=7, f=8), everything(1, d=0, a=9, b=8))


def mutable(item, acc=[]):
    acc.append(item)
    return acc


print(mutable(1), mutable(2), mutable(3, []), mutable(4))
x = 10


def early(v=x):
    return v


x = 20
print(early())


def none():
    pass


def early_return(n):
    if n > 0:
        return "positive"
    return


print(none(), early_return(1), early_return(0))


def multi():
    return 1, "two", [3]


n, s, lst = multi()
print(n, s, lst)
add = lambda a, b=10: a + b
print(add(1), add(1, 2), (lambda *a, **k: (a, k))(1, z=2), (lambda: 5)(), [f(3) for f in (lambda v: v + 1, lambda v: v * v)])


def doc():
    """The docstring."""


print(doc.__doc__, doc.__name__, plain.__defaults__, defaults.__defaults__, kwonly.__kwdefaults__, add.__name__, none.__doc__)
print(callable(plain), callable(5), plain.__module__, plain.__qualname__)
plain.tag = "attribute"
print(plain.tag, plain.__dict__, getattr(plain, "missing", "none"))


def outer():
    def inner():
        pass

    return inner


print(outer().__qualname__, outer().__name__, (lambda: 0).__qualname__)


def apply(f, *args, times=1, **kw):
    result = None
    for _ in range(times):
        result = f(*args, **kw)
    return result


print(apply(defaults, 1, times=2, c=3), apply(max, 3, 9), apply(sorted, [3, 1], reverse=True))


def rec(n):
    return 1 if n <= 1 else n * rec(n - 1)


print(rec(20), rec(30))
print(sorted(["bb", "a"], key=len), list(map(lambda a, b: a + b, [1, 2], [3, 4])), max([1, -5], key=abs))
