# Decorator patterns: retry, cache with expiry counter, validation, registry, class decorators, decorator with optional arguments, order, descriptors.
import functools


def retry(times=3, exceptions=(Exception,), on_fail=None):
    def deco(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return f(*args, **kwargs)
                except exceptions as e:
                    print(f"  attempt {attempt}/{times} failed: {e}")
                    error = e
            if on_fail:
                return on_fail(error)
            raise error

        return wrapper

    return deco


tries = iter([ValueError("one"), ValueError("two"), None])


@retry(times=3, exceptions=(ValueError,))
def flaky():
    e = next(tries)
    if e:
        raise e
    return "success"


@retry(2, on_fail=lambda e: f"gave up: {e!r}")
def hopeless(x):
    return x / 0


@retry(2)
def raising():
    raise KeyError("k")


print(flaky(), hopeless(1), flaky.__name__)
try:
    raising()
except KeyError as e:
    print("KeyError", e)


def optional(f=None, *, prefix="[default]"):
    if f is None:
        return lambda g: optional(g, prefix=prefix)

    @functools.wraps(f)
    def wrapper(*a, **k):
        return f"{prefix} {f(*a, **k)}"

    return wrapper


@optional
def plain():
    return "plain"


@optional(prefix=">>")
def custom(name, punctuation="!"):
    return name + punctuation


print(plain(), custom("hi"), custom("hi", punctuation="?"))


def validate(**kinds):
    def deco(f):
        @functools.wraps(f)
        def wrapper(**kwargs):
            for name, kind in kinds.items():
                if name not in kwargs:
                    raise TypeError(f"{f.__name__}() misses {name}")
                if not isinstance(kwargs[name], kind):
                    raise TypeError(f"{name} must be {kind.__name__}, got {type(kwargs[name]).__name__}")
            return f(**kwargs)

        return wrapper

    return deco


@validate(name=str, age=int)
def register(name, age):
    return f"{name} ({age})"


for kw in ({"name": "a", "age": 1}, {"name": "a"}, {"name": 5, "age": 1}):
    try:
        print(register(**kw))
    except TypeError as e:
        print("TypeError:", e)


class Limit:
    def __init__(self, n):
        self.n = n

    def __call__(self, f):
        functools.update_wrapper(self, f)
        calls = 0

        def wrapper(*a):
            nonlocal calls
            calls += 1
            if calls > self.n:
                raise RuntimeError(f"{f.__name__} may be called {self.n} times only")
            return f(*a)

        wrapper.calls = lambda: calls
        return wrapper


@Limit(2)
def limited(x):
    return x


print(limited(1), limited(2), limited.calls())
try:
    limited(3)
except RuntimeError as e:
    print(e)


def trace(f):
    depth = 0

    @functools.wraps(f)
    def wrapper(*args):
        nonlocal depth
        print("  " * depth + f"{f.__name__}({', '.join(map(repr, args))})")
        depth += 1
        try:
            result = f(*args)
        finally:
            depth -= 1
        print("  " * depth + f"-> {result!r}")
        return result

    return wrapper


@trace
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


fib(3)


def singleton(cls):
    instances = {}

    @functools.wraps(cls, updated=())
    def get(*a, **k):
        if cls not in instances:
            instances[cls] = cls(*a, **k)
        return instances[cls]

    return get


@singleton
class Config:
    """The config."""

    def __init__(self, v):
        self.v = v


print(Config(1) is Config(2), Config(3).v, Config.__name__, Config.__doc__)


def auto_repr(*names):
    def deco(cls):
        cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"
        cls.__eq__ = lambda self, o: all(getattr(self, n) == getattr(o, n) for n in names)
        return cls

    return deco


def count_instances(cls):
    original = cls.__init__
    cls.instances = 0

    def __init__(self, *a, **k):
        cls.instances += 1
        original(self, *a, **k)

    cls.__init__ = __init__
    return cls


@count_instances
@auto_repr("x", "y")
class P:
    def __init__(self, x, y=0):
        self.x, self.y = x, y


print(P(1), P(1) == P(1, 0), [P(2, "q")], P.instances)


class Method:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner):
        return functools.partial(self.f, obj, owner.__name__)


class Uses:
    @Method
    def go(self, owner, arg):
        return owner, arg

    @functools.lru_cache(maxsize=None)
    def slow(self, n):
        print("computing", n)
        return n * 2

    @staticmethod
    @functools.lru_cache
    def static(n):
        return n


u = Uses()
print(u.go("a"), u.slow(2), u.slow(2), Uses.static(1), Uses.static.cache_info().misses)
deco_list = [lambda f: (lambda: f() + "1"), lambda f: (lambda: f() + "2")]


@deco_list[0]
@deco_list[1]
def order():
    return "0"


print(order(), (lambda f: f)(len)("abc"))
