# close() and its value, the old form of throw(), names of generators, and the exception
# that a generator handles while its caller handles the same one.
import sys
import warnings

warnings.simplefilter("always")
warnings.showwarning = lambda m, c, *rest: print("warning:", c.__name__, m)


def closing(value):
    try:
        yield
    except GeneratorExit:
        return value


g = closing(7)
next(g)
print(g.close(), g.close())
g = closing(7)
print(g.close())


def catching():
    while True:
        try:
            print("got", (yield))
        except ValueError as e:
            print("caught", repr(e), e.__traceback__ is not None)


class Odd(Exception):
    def __new__(cls, *args):
        return cls


g = catching()
next(g)
g.throw(ValueError("one"))
for args in [(ValueError, "two"), (ValueError, TypeError(3)), (ValueError, ValueError(4), None), (ValueError, (5, 6)),
             (ValueError(7), "extra"), (ValueError, "eight", 8), (int,), ("text",), (Odd,)]:
    try:
        g.throw(*args)
    except Exception as e:
        print(type(e).__name__, e)
try:
    next(g)
except StopIteration:
    print("ended")

g = catching()
g.__name__, g.__qualname__ = "n", "q.n"
print(g.__name__, repr(g).split(" at ")[0], g.gi_code is catching.__code__)
try:
    g.__name__ = 1
except TypeError as e:
    print(e)


def keeping():
    try:
        yield
    except ValueError:
        yield sys.exception()
        print("still", repr(sys.exception()))
        yield
        raise


g = keeping()
next(g)
try:
    raise ValueError("shared")
except ValueError as e:
    print(g.throw(e) is e)
next(g)
try:
    next(g)
except ValueError as e:
    print("again", e, e.__context__)
print(sys.exception())
