# __iter__/__next__, __getitem__ iteration, __reversed__, iter(callable, sentinel).
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(3)), sum(Countdown(4)), 2 in Countdown(3), [x for x in Countdown(2)], max(Countdown(5)), tuple(zip(Countdown(2), "ab")))
c = Countdown(2)
print(next(c), next(c), next(c, "default"))
try:
    next(c)
except StopIteration as e:
    print("StopIteration", e.args)


class Pages:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        print("get", i, end="; ")
        return self.items[i]


print(list(Pages("a", "b")), "b" in Pages("a", "b", "c"), *Pages(1))
for p in Pages("x"):
    print("page", p)


class Tree:
    def __init__(self, v, left=None, right=None):
        self.v, self.left, self.right = v, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.v
        if self.right:
            yield from self.right

    def __len__(self):
        return sum(1 for _ in self)

    def __reversed__(self):
        return iter(sorted(self, reverse=True))

    def __contains__(self, x):
        print("contains", x, end=" ")
        return any(x == y for y in self)


t = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(5))
print(list(t), len(t), list(reversed(t)), 3 in t, 9 in t, sorted(t, key=lambda v: -v))


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i * 10


s = Seq()
print(list(s), list(reversed(s)), 20 in s, list(enumerate(s)), s[1])
values = iter([1, 2, 0, 3])
print(list(iter(lambda: next(values), 0)), list(values))
it = iter("abc")
print(next(it), list(it), list(it), iter(it) is it)
a = iter([1, 2, 3, 4])
print(list(zip(a, a)))
z = zip([1, 2], "ab")
print(next(z), list(z), type(z).__name__, type(iter([])).__name__, type(iter({})).__name__, type(iter("")).__name__, type(iter(())).__name__, type(iter(set())).__name__, type(iter(range(0))).__name__)
print(type(map(str, [])).__name__, type(filter(None, [])).__name__, type(enumerate([])).__name__, type(reversed([])).__name__, type(iter({}.items())).__name__)


class NoNext:
    def __iter__(self):
        return object()


class RaisesInNext:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("inside next")


for f in (lambda: list(NoNext()), lambda: list(RaisesInNext()), lambda: reversed({1}), lambda: reversed(5), lambda: iter(5, 5), lambda: next([1]), lambda: list(iter(int, 0)), lambda: [x for x in None],
          lambda: enumerate(5), lambda: zip(1), lambda: map(str), lambda: map(), lambda: filter(None), lambda: iter()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Bounded:
    def __init__(self, limit):
        self.limit = limit

    def __iter__(self):
        n = 0
        while n < self.limit:
            yield n
            n += 1


b = Bounded(3)
print([(i, j) for i in b for j in b if i < j], list(b) == list(b))
