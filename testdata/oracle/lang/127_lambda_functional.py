# Functional style: map/filter/reduce, closures in data, currying, composition, key functions, sorting by several keys.
from functools import partial, reduce

nums = [5, 3, 8, 1, 9, 2]
print(list(map(lambda n: n**2, nums)), list(filter(lambda n: n % 2, nums)), reduce(lambda a, b: a * b, nums), sorted(nums, key=lambda n: -n), max(nums, key=lambda n: n % 5))
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs)
inc, dbl = lambda x: x + 1, lambda x: x * 2
print(compose(inc, dbl)(5), compose(dbl, inc)(5), compose(str, inc, dbl)(1))
curry = lambda f: lambda a: lambda b: f(a, b)
print(curry(pow)(2)(10), (lambda x, y=2, *a, z=3, **k: (x, y, a, z, k))(1, 5, 6, z=7, q=8), (lambda: (yield))().__class__.__name__)
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "**": pow, "max": max}
print({name: f(7, 2) for name, f in ops.items()})
fact = (lambda f: lambda n: f(f, n))(lambda self, n: 1 if n < 2 else n * self(self, n - 1))
print(fact(10), list(map(fact, range(6))))
pairs = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(pairs, key=lambda p: (p[1], p[0])), sorted(pairs, key=lambda p: (-p[1], p[0])), min(pairs, key=lambda p: p[1]), dict(sorted(pairs, key=lambda p: p[0])))
adders = [lambda x, n=n: x + n for n in range(3)]
late = [lambda x: x + n for n in range(3)]
print([f(10) for f in adders], [f(10) for f in late], [(lambda n: lambda x: x + n)(i)(10) for i in range(3)])
power = partial(pow, 2)
print(power(5), partial(sorted, reverse=True)([1, 3, 2]), list(map(partial(int, base=2), ["101", "11"])))
print(list(map(lambda a, b, c: a + b + c, [1, 2], [10, 20], [100, 200])), list(map(max, [1, 5], [3, 2])), list(filter(None, [0, "", 1, []])), list(map(str.upper, "ab")), list(map(len, ["a", "bb"])))
pipeline = [str.strip, str.lower, lambda s: s.replace(" ", "_"), lambda s: s[:8]]
print(reduce(lambda v, f: f(v), pipeline, "  Hello Big World "))
any_of = lambda *ps: lambda x: any(p(x) for p in ps)
all_of = lambda *ps: lambda x: all(p(x) for p in ps)
small, even = (lambda x: x < 5), (lambda x: x % 2 == 0)
print([x for x in range(10) if any_of(small, even)(x)], [x for x in range(10) if all_of(small, even)(x)])
zipped = list(zip(nums, map(inc, nums), range(3)))
print(zipped, list(zip(*zipped)), [*map(sum, zipped)])


def pipe(value, *fs):
    for f in fs:
        value = f(value)
    return value


print(pipe(range(10), lambda r: filter(lambda n: n % 3 == 0, r), lambda r: map(lambda n: n * n, r), list, sum))


def trampoline(f):
    while callable(f):
        f = f()
    return f


def even_odd(n, even=True):
    return even if n == 0 else lambda: even_odd(n - 1, not even)


print(trampoline(even_odd(10001)), trampoline(even_odd(20000)))
church = lambda n: lambda f: lambda x: reduce(lambda a, _: f(a), range(n), x)
plus = lambda a, b: lambda f: lambda x: a(f)(b(f)(x))
print(plus(church(3), church(4))(lambda n: n + 1)(0))
Y = lambda f: (lambda x: x(x))(lambda y: f(lambda *a: y(y)(*a)))
print(Y(lambda fib: lambda n: n if n < 2 else fib(n - 1) + fib(n - 2))(15))
group = lambda key, xs: reduce(lambda acc, x: {**acc, key(x): acc.get(key(x), []) + [x]}, xs, {})
print(group(len, ["a", "bb", "c", "dd"]), group(lambda n: n % 3, range(7)))
flatten = lambda x: [z for y in x for z in (flatten(y) if isinstance(y, list) else [y])]
print(flatten([1, [2, [3, [4]], 5]]), (lambda *args, **kw: len(args) + len(kw))(1, 2, a=3), (lambda a, /, b, *, c: a + b + c)(1, 2, c=3))
print((lambda x: x if x > 0 else -x)(-5), [(lambda: i)() for i in range(3)], sorted(["10", "9", "2"], key=int), sorted("bAc", key=str.lower), sorted([3, 1], key=lambda _: 0))
