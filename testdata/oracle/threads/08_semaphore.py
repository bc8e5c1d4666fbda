# Semaphore and BoundedSemaphore.
import threading


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


s = threading.Semaphore(2)
print(s.acquire(), s.acquire(blocking=True), s.acquire(blocking=False), s.acquire(timeout=0.01), s.release(), s.acquire(False), s._value)
s.release(3)
print("release(3):", s._value)
with s as got:
    print("with", got, s._value)
show("negative", lambda: threading.Semaphore(-1))
show("bounded negative", lambda: threading.BoundedSemaphore(-1))
show("release(0)", lambda: s.release(0))
show("release(-1)", lambda: s.release(-1))
show("timeout non-blocking", lambda: s.acquire(False, 1))
show("zero", lambda: threading.Semaphore(0).acquire(False))
show("zero timeout", lambda: threading.Semaphore(0).acquire(timeout=0))
show("negative timeout", lambda: threading.Semaphore(0).acquire(timeout=-1))
show("str", lambda: threading.Semaphore("x"))
b = threading.BoundedSemaphore(1)
show("over release", b.release)
b.acquire()
show("release", b.release)
show("over release again", b.release)
b2 = threading.BoundedSemaphore(value=3)
b2.acquire()
b2.acquire()
show("release too many", lambda: b2.release(3))
show("release two", lambda: b2.release(2))
show("bounded release(0)", lambda: b2.release(0))
show("default values", lambda: (threading.Semaphore()._value, threading.BoundedSemaphore()._value))
limit = threading.Semaphore(3)
lock = threading.Lock()
active = peak = 0
finished = []


def limited(n):
    global active, peak
    with limit:
        with lock:
            active += 1
            peak = max(peak, active)
        with lock:
            active -= 1
            finished.append(n)


ts = [threading.Thread(target=limited, args=(i,)) for i in range(20)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("peak within limit:", 1 <= peak <= 3, len(finished), active)
signal = threading.Semaphore(0)
out = []


def second():
    signal.acquire()
    out.append("second")


def first():
    out.append("first")
    signal.release()


for f in (second, first):
    threading.Thread(target=f).start()
for t in threading.enumerate():
    if t is not threading.main_thread():
        t.join()
print(out)
print(isinstance(b, threading.Semaphore), threading.BoundedSemaphore.__mro__[1].__name__)
