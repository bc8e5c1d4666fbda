# Decorators: plain, with arguments, stacked, on classes and methods, with state.
import functools


def log(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        print(f"-> {f.__name__}{args}{kwargs or ''}")
        result = f(*args, **kwargs)
        print(f"<- {result!r}")
        return result

    return wrapper


@log
def add(a, b=0):
    """Adds."""
    return a + b


add(1, b=2)
print(add.__name__, add.__doc__, add.__wrapped__(5, 6))


def repeat(times):
    def deco(f):
        def wrapper(*args):
            return [f(*args) for _ in range(times)]

        return wrapper

    return deco


@repeat(3)
def hi(name):
    return f"hi {name}"


print(hi("bob"), hi.__name__)


def bold(f):
    return lambda *a: "<b>" + f(*a) + "</b>"


def italic(f):
    return lambda *a: "<i>" + f(*a) + "</i>"


@bold
@italic
def text(s):
    return s


print(text("x"))


class CountCalls:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f = f
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)


@CountCalls
def square(n):
    return n * n


print(square(2), square(3), square.calls, square.__name__)


def register(registry, name=None):
    def deco(obj):
        registry[name or obj.__name__] = obj
        return obj

    return deco


plugins = {}


@register(plugins)
class Alpha:
    pass


@register(plugins, "b")
def beta():
    return "beta"


print(sorted(plugins), plugins["b"](), plugins["Alpha"] is Alpha)


def add_repr(cls):
    def __repr__(self):
        fields = ", ".join(f"{k}={v!r}" for k, v in vars(self).items())
        return f"{cls.__name__}({fields})"

    cls.__repr__ = __repr__
    return cls


@add_repr
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


print(Point(1, "b"))


def memo(f):
    cache = {}

    @functools.wraps(f)
    def wrapper(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]

    wrapper.cache = cache
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), len(fib.cache))


def trace_method(m):
    def wrapper(self, *a):
        print(type(self).__name__, m.__name__, a)
        return m(self, *a)

    return wrapper


class Acc:
    def __init__(self):
        self.v = 0

    @trace_method
    def add(self, n):
        self.v += n
        return self

    @staticmethod
    @log
    def helper(x):
        return x

    @classmethod
    @trace_method
    def make(cls):
        return cls()


print(Acc().add(1).add(2).v, Acc.helper(3), Acc.make().v)
decos = [log, bold]


@decos[1]
def indexed():
    return "indexed"


@(lambda f: lambda: "wrapped " + f())
def by_lambda():
    return "lambda"


print(indexed(), by_lambda())
try:
    @5
    def bad():
        pass
except TypeError as e:
    print("TypeError:", e)
