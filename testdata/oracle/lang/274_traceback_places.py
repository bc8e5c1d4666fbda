"""Places in tracebacks: comparisons under not, starred items, calls with letters beyond ASCII, StopIteration inside generators."""
import threading
import traceback


class Version:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return not self >= other

    def __ge__(self, other):
        return self.n >= other.n if isinstance(other, Version) else NotImplemented


def call(f):
    return f()


def first(items):
    yield next(iter(items))


def returned():
    return call(lambda: "é" + 1)


def parenthesised():
    return (call(lambda: "日本" + 1))


def assigned():
    x = call(lambda: "✅".nothing)


def plain():
    return call(lambda: "e" + 1)


def starred():
    return [0, *call]


def starred_set():
    return {0, *5}


def starred_tuple():
    return 0, *5


cases = [lambda: Version(1) < 3, lambda: not 3 in 5, lambda: not 1 < "a", lambda: not (1 < "a"), lambda: not 1 < 2 < "a", lambda: 5 if not 1 < "b" else 6,
         lambda: (not 1 < "b") and 5, lambda: [x for x in (1, "a") if not x < 2], lambda: list(first([])), lambda: [*first([])],
         lambda: sum(next(iter([])) for _ in range(2)), lambda: next(first([])), lambda: first([]).send(None)]
for case in [*cases, returned, parenthesised, assigned, plain, starred, starred_set, starred_tuple]:
    try:
        case()
    except Exception:
        print(traceback.format_exc())


def consume():
    for x in first([]):
        print(x)


t = threading.Thread(target=consume)
t.start()
t.join()
print(not Version(2) < Version(1), not 1 in [1], not 2 == 2.0)
returned()
