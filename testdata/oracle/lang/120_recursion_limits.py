# RecursionError is catchable, repeated, in many kinds of recursion; the program survives.
import sys


def direct(n):
    return direct(n + 1)


class Rec:
    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __repr__(self):
        return repr(self)

    def __eq__(self, o):
        return self == o

    def __add__(self, o):
        return self + o

    def __len__(self):
        return len(self)


def via_lambda():
    f = lambda x: f(x)
    f(1)


def via_sorted(x):
    return sorted([1, 2], key=via_sorted)


def via_map(x):
    return list(map(via_map, [x]))


def generator(n):
    yield from generator(n + 1)


def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


r = Rec()
for name, f in (("direct", lambda: direct(0)), ("getattr", lambda: r.x), ("repr", lambda: repr(r)), ("eq", lambda: r == 1), ("add", lambda: r + 1), ("len", lambda: len(r)), ("lambda", via_lambda), ("sorted", lambda: via_sorted(1)), ("map", lambda: via_map(1)), ("generator", lambda: list(generator(0)))):
    try:
        f()
        print(name, "returned")
    except RecursionError as e:
        print(name, "RecursionError", str(e).startswith("maximum recursion depth exceeded"))
print(900 < depth() < 1000, sys.getrecursionlimit())
sys.setrecursionlimit(300)
print(200 < depth() < 300)
sys.setrecursionlimit(5000)
print(4900 < depth() < 5000)
sys.setrecursionlimit(1000)
a = []
for _ in range(50):
    a = [a]
print(str(a).count("["))


def sum_to(n):
    return n and n + sum_to(n - 1)


print(sum_to(900))
count = 0


def in_handler():
    global count
    try:
        in_handler()
    except RecursionError:
        count += 1
        raise


try:
    in_handler()
except RecursionError:
    print("handlers ran", count > 900)
