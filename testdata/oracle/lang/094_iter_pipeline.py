# Generator pipelines: lazy chains, batching, windows, peekable, tee by hand, infinite sources.
def numbers(n):
    print("[source starts]")
    for i in range(n):
        print(f"<{i}>", end="")
        yield i


def evens(src):
    for x in src:
        if x % 2 == 0:
            yield x


def scaled(src, k):
    return (x * k for x in src)


pipe = scaled(evens(numbers(7)), 10)
print("built, nothing runs yet")
print(next(pipe), "first")
print(list(pipe))


def take(n, it):
    for _, x in zip(range(n), it):
        yield x


def count(start=0, step=1):
    while True:
        yield start
        start += step


def window(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n:
            yield tuple(buf)
            buf.pop(0)


def batch(it, n):
    it = iter(it)
    while chunk := [x for _, x in zip(range(n), it)]:
        yield chunk


def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        for i in its[:]:
            try:
                yield next(i)
            except StopIteration:
                its.remove(i)


print(list(take(5, count(10, 5))), list(window("abcde", 3)), list(batch(range(7), 3)), "".join(interleave("abc", "12", "XYZW")))


class Peekable:
    _empty = object()

    def __init__(self, it):
        self.it, self.buf = iter(it), self._empty

    def __iter__(self):
        return self

    def __next__(self):
        if self.buf is not self._empty:
            value, self.buf = self.buf, self._empty
            return value
        return next(self.it)

    def peek(self, default=None):
        if self.buf is self._empty:
            self.buf = next(self.it, self._empty)
        return default if self.buf is self._empty else self.buf


def group_runs(it):
    p = Peekable(it)
    for x in p:
        n = 1
        while p.peek() == x:
            next(p)
            n += 1
        yield x, n


print(list(group_runs("aaabccd")), list(group_runs([])))
lines = ["# comment", "", "a = 1", "  b=2  # note", "bad"]
clean = (l.split("#")[0].strip() for l in lines)
pairs = (l.partition("=") for l in clean if l)
config = {k.strip(): v.strip() for k, eq, v in pairs if eq}
print(config)


def averager():
    total = n = 0
    avg = None
    while True:
        try:
            x = yield avg
        except ValueError:
            total = n = 0
            avg = None
            continue
        total, n = total + x, n + 1
        avg = total / n


a = averager()
next(a)
print([a.send(v) for v in (1, 2, 6)], a.throw(ValueError), a.send(10))


def flatten(items):
    for i in items:
        if isinstance(i, (list, tuple)):
            depth = yield from flatten(i)
        else:
            yield i
    return "done"


g = flatten([1, [2, [3]], 4])
result = []
while True:
    try:
        result.append(next(g))
    except StopIteration as e:
        print(result, e.value)
        break


def coroutine(f):
    def start(*args):
        c = f(*args)
        next(c)
        return c

    return start


@coroutine
def grep(pattern, target):
    try:
        while True:
            line = yield
            if pattern in line:
                target.send(line)
    except GeneratorExit:
        print("grep closed")


@coroutine
def printer(prefix):
    while True:
        print(prefix, (yield))


sink = grep("py", printer("match:"))
for line in ("python", "java", "pypy"):
    sink.send(line)
sink.close()
try:
    sink.send("late")
except StopIteration as e:
    print("StopIteration", e.value)
primes = (lambda s: (lambda f: f(f, s))(lambda self, s: iter(())))(count(2))
print(list(primes))
