# sched with a fake clock, timeit with callables.
import sched
import timeit

now = 0.0
log = []


def clock():
    return now


def delay(d):
    global now
    now += d


s = sched.scheduler(clock, delay)
s.enter(5, 1, log.append, ("five",))
s.enter(1, 1, log.append, ("one",))
e = s.enter(3, 1, log.append, ("cancelled",))
s.enter(3, 2, log.append, argument=("three low",))
s.enter(3, 1, log.append, argument=("three high",))
s.enterabs(2, 1, lambda a, b=0: log.append((a, b)), argument=("abs",), kwargs={"b": 7})
print(s.empty(), len(s.queue), [ev.time for ev in s.queue])
s.cancel(e)
try:
    s.cancel(e)
except ValueError as err:
    print("ValueError:", err)
s.run()
print(log, now, s.empty())
ticks = []


def tick(n):
    ticks.append((now, n))
    if n:
        s.enter(2, 1, tick, (n - 1,))


s.enter(0, 1, tick, (3,))
s.run()
print(ticks)
s.enter(10, 1, log.append, ("later",))
print(s.run(blocking=False), s.empty())
calls = []
elapsed = timeit.timeit(lambda: calls.append(1), number=50)
print(len(calls), elapsed >= 0, type(elapsed).__name__)
times = timeit.repeat(lambda: calls.append(1), repeat=3, number=10)
print(len(times), len(calls), all(t >= 0 for t in times))
t = timeit.Timer(lambda: calls.append(1))
print(t.timeit(5) >= 0, len(calls), timeit.default_timer() > 0)
real = sched.scheduler()
order = []
for d, name in ((0.02, "b"), (0.0, "a"), (0.03, "c")):
    real.enter(d, 1, order.append, (name,))
real.run()
print(order)
