# Chains of yield from: values, sends, exceptions, results and frames through many links.
import sys
import traceback


def leaf(n):
    got = []
    try:
        for i in range(n):
            got.append((yield i))
    except ValueError as e:
        got.append(repr(e))
        yield "caught"
    finally:
        got.append("finally")
    return got


def link(depth, n):
    mark = depth
    if depth == 0:
        return (yield from leaf(n))
    result = yield from link(depth - 1, n)
    return result + [mark]


def drain(g):
    out = []
    while True:
        try:
            out.append(next(g))
        except StopIteration as stop:
            return out, stop.value


print(drain(link(5, 3)))

g = link(4, 4)
print(next(g), g.send("a"), g.send("b"), g.gi_suspended, g.gi_yieldfrom.gi_yieldfrom.__name__)
print(g.throw(ValueError("thrown")))
print(drain(g))

g = link(3, 4)
next(g), next(g)
g.close()
print(drain(g), g.gi_frame)


# What a throw finds unhandled passes through every link.
def catches(inner):
    kept = "kept"
    try:
        kept = yield from inner
    except KeyError as e:
        yield ("outer caught", kept, e.args)
    return "after"


g = catches(link(3, 5))
print(next(g), next(g))
print(g.throw(KeyError("k")), drain(g))


# An error in the last generator shows all links.
def breaks(depth):
    if depth == 0:
        yield 1
        yield 1 / 0
    yield from breaks(depth - 1)


try:
    list(breaks(3))
except ZeroDivisionError:
    traceback.print_exc(file=sys.stdout)


# Frames and their locals while the chain runs.
def looks(depth):
    local = "level %d" % depth
    if depth:
        yield from looks(depth - 1)
    else:
        yield 0
        f = sys._getframe()
        seen = []
        while f.f_code.co_name == "looks":
            seen.append(f.f_locals["local"])
            f = f.f_back
        yield seen


print(list(looks(4)))


# Delegation inside a handler keeps what is being handled.
def handling(depth):
    try:
        raise LookupError(depth)
    except LookupError:
        if depth:
            yield from handling(depth - 1)
        else:
            yield repr(sys.exception())
            yield repr(sys.exception())
        yield repr(sys.exception())
    yield sys.exception()


print(list(handling(2)))


# Generators that run already, that have ended, and other iterators.
def itself():
    yield 1
    yield from me


me = itself()
print(next(me))
try:
    next(me)
except ValueError as e:
    print(e)


def several():
    ended = iter([])
    a = yield from ended
    b = yield from range(2)
    c = yield from (x for x in "ab")
    done = leaf(0)
    list(done)
    d = yield from done
    e = yield from link(1, 1)
    yield [a, b, c, d, e]


print(list(several()))


class Sender:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def send(self, v):
        if v == "stop":
            raise StopIteration("result")
        return "sent", v


def through():
    return (yield from Sender())


def outer():
    return (yield from through())


g = outer()
print(next(g), g.send(1), g.send(2))
try:
    g.send("stop")
except StopIteration as e:
    print(e.value)


# StopIteration does not leave a generator, whoever resumes it.
def stops():
    yield 1
    raise StopIteration(5)


def delegates():
    yield from stops()


def catch(consume):
    try:
        consume()
    except RuntimeError as e:
        print("RuntimeError:", e, repr(e.__cause__), e.__suppress_context__)


def loop(it):
    for _ in it:
        pass


catch(lambda: loop(stops()))
catch(lambda: loop(delegates()))
catch(lambda: list(delegates()))
catch(lambda: loop(x for x in delegates()))


# A throw leaves the variable that is waited for as it is.
def waits():
    x = "old"
    try:
        x = yield 1
    except ValueError:
        yield x


g = waits()
next(g)
print(g.throw(ValueError))


# Deep chains end with a RecursionError and can be used again.
def deep(n):
    if n:
        yield from deep(n - 1)
    else:
        while True:
            yield "deep"


g = deep(300)
print(next(g), next(g))

try:
    list(deep(5000))
except RecursionError as e:
    print("RecursionError")


# Trees, with for and with yield from above one another.
def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        for x in tree(depth - 1):
            yield x


print(sum(tree(8)), list(tree(3)), sorted(tree(2)), [*tree(2)], dict(enumerate(tree(2))))
