"""timeit: statements and setups as text, in the names that are given; timers; what is wrong with them."""
import timeit, threading, time
from timeit import Timer, default_timer as clock
calls = []
def f(n=1): calls.append(n)
print(timeit.timeit("f(2)", globals=globals(), number=3) >= 0, calls)
print(timeit.timeit("x = y + 1\nf(x)", setup="y = 10\nz = [1,\n 2]", globals=globals(), number=2) > 0, calls[-1])
print(timeit.timeit(f, number=2) > 0, len(calls), timeit.timeit(f, "pass", number=1) > 0, timeit.timeit("pass", f, number=1) >= 0, len(calls))
print(len(timeit.repeat("'-'.join(str(n) for n in range(10))", repeat=3, number=10)), min(Timer(lambda: sum(range(10))).repeat(2, 5)) > 0)
print(timeit.timeit(stmt="lock.acquire(); lock.release()", setup="import threading; lock = threading.Lock()", number=10) > 0)

ticks = iter(range(100)); print(Timer("pass", timer=lambda: next(ticks)).timeit(5), Timer("pass", timer=lambda: next(ticks)).repeat(2, 1))
def local():
    v = 5
    return timeit.timeit("f(v)", globals={**globals(), **locals()}, number=1)
local(); print(calls[-1])
for bad in (lambda: timeit.timeit(5), lambda: timeit.timeit("x", number=1), lambda: timeit.timeit("pass", 5), lambda: timeit.timeit("pass", number="a"), lambda: Timer("1/0").timeit(1)):
    try: bad(); print("fine")
    except Exception as e: print(type(e).__name__, e)
out = []
ts = [threading.Thread(target=lambda: out.append(timeit.timeit("sum(range(100))", number=10))) for _ in range(3)]
[t.start() for t in ts]; [t.join() for t in ts]; print(len(out), all(x > 0 for x in out))
print(Timer("a = 1\nb = 2", "c = 3").src)
try: Timer("g(1)\nh()", "def g(x): pass").timeit(1)
except NameError:
    import traceback; print(traceback.format_exc().splitlines()[-1], [(x.name, x.lineno) for x in traceback.extract_tb(__import__("sys").exc_info()[2])][-1])
