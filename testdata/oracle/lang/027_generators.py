# Generators: yield, send, throw, close, return value, yield from.
def count(n):
    print("start")
    for i in range(n):
        yield i
    print("end")


print(list(count(3)))
g = count(2)
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("StopIteration", e.value, e.args)


def echo():
    received = yield "ready"
    while received is not None:
        received = yield f"got {received}"
    return "done"


e = echo()
print(next(e), e.send("a"), e.send(1))
try:
    e.send(None)
except StopIteration as stop:
    print("value", stop.value)


def averager():
    total = n = 0
    avg = None
    while True:
        x = yield avg
        total += x
        n += 1
        avg = total / n


a = averager()
next(a)
print(a.send(10), a.send(20), a.send(60))


def guarded():
    while True:
        try:
            x = yield "waiting"
            print("x", x)
        except ValueError as err:
            print("caught", err)
            yield "handled"
        finally:
            print("cleanup")


t = guarded()
print(next(t), t.throw(ValueError("boom")))
print(next(t))
t.close()
t.close()


def sub():
    r = yield 1
    print("sub got", r)
    yield 2
    return "sub result"


def outer():
    result = yield from sub()
    print("outer has", result)
    yield from "xy"
    yield from range(2)
    return "outer result"


o = outer()
print(next(o), o.send("hello"), list(o))


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f = fib()
print([next(f) for _ in range(12)])


def show(label, fn):
    try:
        print(label, "->", fn())
    except BaseException as err:
        print(label, "->", type(err).__name__ + ":", err)


def stop_inside():
    yield 1
    raise StopIteration("inner")


def ignores_exit():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def reenter():
    yield next(r)


show("send to new", lambda: count(1).send(5))
show("StopIteration inside", lambda: list(stop_inside()))
ig = ignores_exit()
next(ig)
show("ignored exit", ig.close)
r = reenter()
show("already executing", lambda: next(r))
show("throw new", lambda: count(1).throw(KeyError("k")))
show("throw class", lambda: count(1).throw(KeyError))
show("throw non-exception", lambda: count(1).throw(5))
done = count(0)
list(done)
show("throw finished", lambda: done.throw(ValueError("late")))
show("next finished", lambda: next(done, "default"))
print(iter(done) is done, type(done).__name__, count.__name__, done.__name__, hasattr(done, "send"))


def early_return():
    yield 1
    return
    yield 2


print(list(early_return()), sum(i for i in early_return()))
print(dict(enumerate(c for c in "ab")), max((len(w), w) for w in ["aa", "b"]), list(zip(fib(), "abc")))


def with_finally():
    try:
        yield 1
        yield 2
    finally:
        print("finally ran")


for v in with_finally():
    print("v", v)
