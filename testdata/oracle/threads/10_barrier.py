# Barrier: phases, action, return values, abort, reset, timeout, errors.
import threading


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", repr(str(e)))


b = threading.Barrier(3)
print(b.parties, b.n_waiting, b.broken)
ids, phases = [], []
lock = threading.Lock()


def worker(n):
    for phase in range(2):
        with lock:
            phases.append(phase)
        i = b.wait()
        with lock:
            ids.append(i)
        b.wait()


ts = [threading.Thread(target=worker, args=(i,)) for i in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(ids), phases, b.n_waiting, b.broken)
actions = []
b2 = threading.Barrier(2, action=lambda: actions.append(threading.current_thread() in ts2))
ts2 = [threading.Thread(target=b2.wait) for _ in range(2)]
for t in ts2:
    t.start()
for t in ts2:
    t.join()
print("action", actions)
b3 = threading.Barrier(2)
show("timeout", lambda: b3.wait(timeout=0.01))
print("broken", b3.broken)
show("wait on broken", b3.wait)
b3.reset()
print("reset", b3.broken, b3.n_waiting)
b3.abort()
show("aborted", b3.wait)
b4 = threading.Barrier(2, timeout=0.01)
show("default timeout", b4.wait)
show("zero parties", lambda: threading.Barrier(0))
show("negative parties", lambda: threading.Barrier(-1))
show("no args", lambda: threading.Barrier())
show("one party", lambda: threading.Barrier(1).wait())
outcome = []
b5 = threading.Barrier(3)


def waits():
    try:
        b5.wait()
        outcome.append("passed")
    except threading.BrokenBarrierError:
        outcome.append("broken")


for name in ("abort", "reset"):
    ts = [threading.Thread(target=waits) for _ in range(2)]
    for t in ts:
        t.start()
    while b5.n_waiting < 2:
        pass
    getattr(b5, name)()
    for t in ts:
        t.join()
    print(name, outcome, b5.broken)
    b5.reset()


def bad_action():
    raise ValueError("in action")


b6 = threading.Barrier(1, action=bad_action)
show("failing action", b6.wait)
print("broken by action", b6.broken)
print(issubclass(threading.BrokenBarrierError, RuntimeError), threading.BrokenBarrierError.__name__)
