# wait with the three return_when values, as_completed, timeouts.
import threading
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Future, ThreadPoolExecutor, as_completed, wait


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


gate = threading.Event()
with ThreadPoolExecutor(4) as ex:
    quick = ex.submit(lambda: "quick")
    slow = ex.submit(lambda: gate.wait() and "slow")
    r = wait([quick, slow], return_when=FIRST_COMPLETED)
    print(type(r).__name__, quick in r.done, slow in r.not_done, len(r))
    r = wait([quick, slow], timeout=0.01)
    print("timeout", len(r.done), len(r.not_done))
    bad = ex.submit(lambda: 1 / 0)
    r = wait([slow, bad], return_when=FIRST_EXCEPTION)
    print("exception", bad in r.done, slow in r.not_done)
    it = as_completed([slow], timeout=0.01)
    show("as_completed timeout", lambda: next(it))
    it = as_completed([quick, slow, bad], timeout=0.01)
    show("as_completed two of three", lambda: [f for f in it])
    gate.set()
    done, not_done = wait({quick, slow, bad}, return_when=ALL_COMPLETED)
    print("all", len(done), not_done)
    print(sorted(f.result() for f in as_completed([quick, slow])))
    print("same twice", len(list(as_completed([quick, quick]))), len(wait([quick, quick]).done))
show("bad return_when", lambda: wait([Future()], return_when="SOMETIME", timeout=0))
show("empty wait", lambda: wait([]))
show("empty as_completed", lambda: list(as_completed([])))
show("not futures", lambda: wait([1, 2]))
show("not futures 2", lambda: list(as_completed(["x"])))
show("not iterable", lambda: wait(5))
c = Future()
c.cancel()
c.set_running_or_notify_cancel()
print("cancelled counts as done", len(wait([c]).done), [f.cancelled() for f in as_completed([c])])
fs = [Future() for _ in range(3)]
got = []
t = threading.Thread(target=lambda: got.extend(f.result() for f in as_completed(fs)))
t.start()
for i in (2, 0, 1):
    fs[i].set_result(i)
t.join()
print("completed", sorted(got))
first = [Future() for _ in range(3)]
res = []
t = threading.Thread(target=lambda: res.append(wait(first, return_when=FIRST_COMPLETED)))
t.start()
first[1].set_result("won")
t.join()
print("first", first[1] in res[0].done)
