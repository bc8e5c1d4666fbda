# Timer: run, cancel, arguments, subclassing, repr of state.
import threading

fired = []
t = threading.Timer(0.01, fired.append, args=["fired"])
print(t.name.startswith("Thread-"), t.is_alive(), t.interval, t.function is not None, t.args, t.kwargs, t.daemon)
t.start()
t.join()
print(fired, t.is_alive(), t.finished.is_set())
c = threading.Timer(10, fired.append, ["never"])
c.start()
print(c.is_alive())
c.cancel()
c.join()
print(fired, c.is_alive(), c.finished.is_set())
early = threading.Timer(0.01, fired.append, ["cancelled before start"])
early.cancel()
early.start()
early.join()
print(fired)
kw = {}
k = threading.Timer(0, kw.update, kwargs={"a": 1})
k.start()
k.join()
print(kw, k.args, k.kwargs)
neg = threading.Timer(-1, fired.append, ["negative interval"])
neg.start()
neg.join()
print(fired[-1])


class Repeat(threading.Timer):
    def run(self):
        while not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)


ticks = []
stop = threading.Event()


def tick():
    ticks.append(len(ticks))
    if len(ticks) == 3:
        r.cancel()


r = Repeat(0.001, tick)
r.start()
r.join()
print(ticks)


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("no args", lambda: threading.Timer())
show("one arg", lambda: threading.Timer(1))
show("start twice", t.start)
show("cancel finished", t.cancel)


def late():
    raise RuntimeError("in timer")


e = threading.Timer(0, late)
e.name = "failing-timer"
e.start()
e.join()
chain = []


def schedule(n):
    chain.append(n)
    if n:
        nxt = threading.Timer(0.001, schedule, (n - 1,))
        nxt.start()
        nxt.join()


schedule(3)
print(chain)
