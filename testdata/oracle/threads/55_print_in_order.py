# Interview programs: print in order, alternate foo/bar, zero-even-odd.
import threading


class Foo:
    def __init__(self):
        self.first_done, self.second_done, self.out = threading.Lock(), threading.Lock(), []
        self.first_done.acquire()
        self.second_done.acquire()

    def first(self):
        self.out.append("first")
        self.first_done.release()

    def second(self):
        with self.first_done:
            self.out.append("second")
            self.second_done.release()

    def third(self):
        with self.second_done:
            self.out.append("third")


for order in (("first", "second", "third"), ("third", "second", "first"), ("second", "third", "first")):
    foo = Foo()
    ts = [threading.Thread(target=getattr(foo, name)) for name in order]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    print(order, "->", "".join(foo.out))


class FooBar:
    def __init__(self, n):
        self.n, self.out = n, []
        self.foo_turn, self.bar_turn = threading.Event(), threading.Event()
        self.foo_turn.set()

    def foo(self):
        for _ in range(self.n):
            self.foo_turn.wait()
            self.out.append("foo")
            self.foo_turn.clear()
            self.bar_turn.set()

    def bar(self):
        for _ in range(self.n):
            self.bar_turn.wait()
            self.out.append("bar")
            self.bar_turn.clear()
            self.foo_turn.set()


fb = FooBar(3)
ts = [threading.Thread(target=fb.bar), threading.Thread(target=fb.foo)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("".join(fb.out))


class ZeroEvenOdd:
    def __init__(self, n):
        self.n, self.out = n, []
        self.sz, self.se, self.so = threading.Semaphore(1), threading.Semaphore(0), threading.Semaphore(0)

    def zero(self):
        for i in range(1, self.n + 1):
            self.sz.acquire()
            self.out.append(0)
            (self.so if i % 2 else self.se).release()

    def even(self):
        for i in range(2, self.n + 1, 2):
            self.se.acquire()
            self.out.append(i)
            self.sz.release()

    def odd(self):
        for i in range(1, self.n + 1, 2):
            self.so.acquire()
            self.out.append(i)
            self.sz.release()


z = ZeroEvenOdd(5)
ts = [threading.Thread(target=f) for f in (z.odd, z.even, z.zero)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("".join(map(str, z.out)))
chain = [threading.Event() for _ in range(6)]


def link(i):
    chain[i].wait()
    print("link", i)
    chain[i + 1].set()


ts = [threading.Thread(target=link, args=(i,)) for i in (4, 2, 0, 3, 1)]
for t in ts:
    t.start()
chain[0].set()
chain[5].wait()
for t in ts:
    t.join()
prev = None


def after(prev, text):
    if prev:
        prev.join()
    print(text)


for word in ("joined", "one", "after", "another"):
    t = threading.Thread(target=after, args=(prev, word))
    t.start()
    prev = t
prev.join()
