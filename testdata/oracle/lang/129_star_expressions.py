# Stars everywhere: calls, displays, targets, parameters, loops, returns, subscripts.
def show(*args, **kwargs):
    return args, kwargs


a, d = [1, 2], {"x": 1, "y": 2}
print(show(*a, 3, *"bc", **d, z=3), show(*a, *a), show(**d, **{"w": 4}), show(*[], **{}), show(*{}, *set(), *range(2)))
print([*a, *"xy", *(), 9], (*a, *a), {*a, *[2, 3]}, {**d, "x": 9, **{"y": 8}}, {"x": 0, **d}, [*range(3)][::-1], *a)
first, *rest = "hello"
*init, last = range(4)
x, *mid, y = [1, 2]
(p, *q), *r = [(1, 2, 3), 4]
[*only] = (1, 2)
*empty, one = [1]
print(first, rest, init, last, x, mid, y, p, q, r, only, empty, one)


def ret():
    return *a, 5


def gen():
    yield *a, 6


print(ret(), list(gen()))
for i, *others in [(1, 2, 3), "ab"]:
    print(i, others)
for v in *a, *"z":
    print(v, end=" ")
print()


class Sub:
    def __getitem__(self, k):
        return k


print(Sub()[*a], Sub()[0, *a, 1], Sub()[*a,])


def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(f(1, c=3), f(*[1, 2, 3, 4], c=5), f(**{"a": 1, "c": 3, "e": 5}), f(1, *(), c=0, **{}), f(*"abc", **{"c": 1, "d": 2}))


def forward(fn, *args, **kwargs):
    return fn(*args, **kwargs)


print(forward(f, 1, c=2), forward(max, 3, 9), forward(sorted, [2, 1], reverse=True), forward(forward, forward, show, 1, k=2))
bad = {
    "list **": lambda: {**[1]},
    "int *": lambda: [*5],
    "call * None": lambda: show(*None),
    "call ** list": lambda: show(**[1]),
    "duplicate": lambda: show(a=1, **{"a": 2}),
    "duplicate two": lambda: show(**{"k": 1}, **{"k": 2}),
    "non-str key": lambda: show(**{1: 2}),
    "missing": lambda: f(*[]),
    "positional+kw": lambda: f(*[1], **{"a": 2, "c": 3}),
}
for name, g in bad.items():
    try:
        print(name, g())
    except TypeError as e:
        print(name, "TypeError:", e)
lst = [0] * 5
lst[1:3] = [*"ab", *"cd"]
print(lst, dict([*zip("ab", range(2))]), max(*a, 7), print(*a, sep="-"), len([*gen(), *gen()]))
print(*[f"{k}={v}" for k, v in d.items()], sep=", ")
m = [[1, 2], [3, 4]]
print([*zip(*m)], [*map(sum, m)], [y for x in m for y in x], sum([*m[0], *m[1]]))
head, (second, *_), *_ = [1, (2, 3, 4), 5, 6]
print(head, second, _)
a[:], (b, *c) = [7, 8], "xyz"
print(a, b, c)
def kwonly(*, a, b=2): return a + b
print(kwonly(a=1), kwonly(**{"a": 5, "b": 6}))
def posonly(a, /, **kw): return a, kw
print(posonly(1, a=2))
