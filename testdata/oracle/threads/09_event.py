# Event: flag, wait results, timeouts, many waiters.
import threading


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


e = threading.Event()
print(e.is_set(), e.wait(0), e.wait(timeout=0.01), e.set(), e.is_set(), e.wait(), e.wait(5), e.clear(), e.is_set(), e.wait(-1))
show("str timeout", lambda: e.wait("x"))
show("isSet", lambda: e.isSet())
show("Event(1)", lambda: threading.Event(1))
show("huge", lambda: e.wait(1e100))
results = []


def waiter(n):
    results.append((n, e.wait(10)))


ts = [threading.Thread(target=waiter, args=(i,)) for i in range(5)]
for t in ts:
    t.start()
print("nobody through:", results)
e.set()
for t in ts:
    t.join()
print("all through:", sorted(results))
stop = threading.Event()
ticks = []


def ticker():
    while not stop.wait(0.001):
        ticks.append(1)
        if len(ticks) == 3:
            stop.set()


t = threading.Thread(target=ticker)
t.start()
t.join()
print("ticks", len(ticks))
start, done = threading.Event(), threading.Event()
steps = []


def worker():
    steps.append("worker waiting")
    start.wait()
    steps.append("worker running")
    done.set()


t = threading.Thread(target=worker)
t.start()
while not steps:
    pass
steps.append("main signals")
start.set()
done.wait()
t.join()
steps.append("main done")
print(steps)
