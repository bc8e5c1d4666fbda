# Threads that wait for the first time, in each thing that can be waited for, and in each place.
import concurrent.futures
import functools
import queue
import sys
import threading
import time
import traceback

log = []


def play(name, wait, wake, n=3):
    """n threads call wait(i); once they are under way, wake() lets them go on."""
    del log[:]
    started = threading.Semaphore(0)

    def body(i):
        started.release()
        result = wait(i)
        log.append((i, result))

    threads = [threading.Thread(target=body, args=(i,)) for i in range(n)]
    for t in threads:
        t.start()
    for _ in threads:
        started.acquire()
    time.sleep(0.02)
    wake()
    for t in threads:
        t.join()
    print(name, sorted(log, key=repr))


# The primitives.
lock = threading.Lock()
lock.acquire()


def locked(i):
    got = lock.acquire()
    lock.release()
    return got


play("lock", locked, lock.release)


def with_lock(i):
    with lock as got:
        return got


lock.acquire()
play("with lock", with_lock, lock.release)

rlock = threading.RLock()
rlock.acquire()


def with_rlock(i):
    with rlock:
        with rlock:
            return i * 10


play("rlock", with_rlock, rlock.release)

sem = threading.Semaphore(0)
play("semaphore", lambda i: sem.acquire(), lambda: sem.release(3))


def with_sem(i):
    with sem as got:
        return got


play("with semaphore", with_sem, lambda: [sem.release() for _ in range(3)])

event = threading.Event()


def set_and_clear():
    event.set()
    event.clear()


play("event set and cleared", lambda i: event.wait(), set_and_clear)
print(event.is_set())

for make in (threading.Lock, threading.RLock):
    cond = threading.Condition(make())

    def waits(i):
        with cond:
            return cond.wait()

    def notify():
        with cond:
            cond.notify_all()

    play("condition " + make.__name__.lower(), waits, notify)

cond = threading.Condition()


def waits_twice_held(i):
    with cond:
        with cond:
            return cond.wait()


play("condition held twice", waits_twice_held, notify)

turn = [None]


def in_turn(i):
    with cond:
        got = cond.wait_for(lambda: turn[0] == i and "mine")
        order.append(i)
        turn[0] = i - 1
        cond.notify_all()
        return got


def begin():
    with cond:
        turn[0] = 2
        cond.notify_all()


order = []
play("wait_for", in_turn, begin)
print(order)

q = queue.Queue()
play("get", lambda i: q.get() in "abc", lambda: [q.put(x) for x in "abc"])
print(q.qsize())

full = queue.Queue(1)
full.put("first")
play("put", lambda i: full.put(i), lambda: [full.get() for _ in range(3)])
print(full.qsize())

work = queue.Queue()
work.put(1)
play("queue join", lambda i: work.join(), work.task_done)

simple = queue.SimpleQueue()
play("simple", lambda i: simple.get() is not None, lambda: [simple.put(0) for _ in range(3)])

gate = threading.Event()
slow = threading.Thread(target=gate.wait)
slow.start()
play("join", lambda i: slow.join(), gate.set)

fut = concurrent.futures.Future()
play("result", lambda i: fut.result(), lambda: fut.set_result(42))

fut = concurrent.futures.Future()


def failing(i):
    try:
        fut.result()
    except ValueError as e:
        return repr(e)


play("exception", failing, lambda: fut.set_exception(ValueError("bad")))

play("sleep", lambda i: time.sleep(0.01 * i), lambda: None)

barrier = threading.Barrier(4)
play("barrier", lambda i: barrier.wait() < 4, lambda: barrier.wait())

# The places.
event = threading.Event()


def nested(i, depth=50):
    if depth:
        return nested(i, depth - 1) + 1
    event.wait()
    return i


play("nested", nested, event.set)

event = threading.Event()


def generator():
    for k in range(2):
        event.wait()
        yield k


def loops(i):
    total = 0
    for k in generator():
        total += k
    return total


play("in a generator of a loop", loops, event.set)

event = threading.Event()
play("in a generator of a list", lambda i: list(generator()), event.set)

event = threading.Event()
play("in a key function", lambda i: sorted([2, 1], key=lambda x: event.wait() and x), event.set)

q = queue.Queue()
play("in a comprehension", lambda i: [q.get() for _ in range(2)] and "done", lambda: [q.put(0) for _ in range(6)])

event = threading.Event()


class Opener:
    def __enter__(self):
        event.wait()
        return "entered"

    def __exit__(self, *exc):
        event.wait()
        return True


def opens(i):
    with Opener() as what:
        1 / 0
    return what


play("in __enter__", opens, event.set)

event = threading.Event()


class Made:
    def __init__(self):
        event.wait()
        self.made = True


play("in __init__", lambda i: Made().made, event.set)

event = threading.Event()


class Lazy:
    @property
    def value(self):
        event.wait()
        return 7

    def __getattr__(self, name):
        event.wait()
        return name

    def __eq__(self, other):
        event.wait()
        return True


play("in a property", lambda i: (Lazy().value, Lazy().other, Lazy() == 1), event.set)

event = threading.Event()


def cleans_up(i):
    try:
        try:
            raise KeyError(i)
        finally:
            event.wait()
            log.append(("finally", i))
    except KeyError as e:
        event.wait()
        return e.args, sys.exception() is e


play("in finally and except", cleans_up, event.set)

event = threading.Event()
bound = event.wait
play("a bound method", lambda i: bound(), event.set)

event = threading.Event()
play("a partial", lambda i: functools.partial(event.wait)(), event.set)

event = threading.Event()
play("called with *", lambda i: event.wait(*()), event.set)

sleep = time.sleep
play("a function", lambda i: sleep(0.01), lambda: None)


# What is run.
class Worker(threading.Thread):
    def __init__(self):
        super().__init__()
        self.result = None

    def run(self):
        event.wait()
        self.result = threading.current_thread() is self


event = threading.Event()
workers = [Worker() for _ in range(3)]
for w in workers:
    w.start()
print([w.is_alive() for w in workers])
event.set()
for w in workers:
    w.join()
print([w.result for w in workers], [w.is_alive() for w in workers])


class Method:
    def __init__(self):
        self.seen = []

    def work(self, x, *, y):
        event.wait()
        self.seen.append((x, y))

    def __call__(self):
        event.wait()
        self.seen.append("called")


event = threading.Event()
m = Method()
targets = [threading.Thread(target=m.work, args=(1,), kwargs={"y": 2}), threading.Thread(target=m),
           threading.Thread(target=event.wait), threading.Thread(target=functools.partial(m.work, 3, y=4))]
for t in targets:
    t.start()
event.set()
for t in targets:
    t.join()
print(sorted(m.seen, key=repr))
print([hasattr(t, "_target") for t in targets])


# Errors after the wait, and who reports them.
def fails(i):
    event.wait()
    raise ValueError(i)


event = threading.Event()
done = threading.Event()
seen = []


def hook(args):
    done.wait()
    seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name,
                 [f.name for f in traceback.extract_tb(args.exc_traceback)][-1]))


threading.excepthook = hook
threads = [threading.Thread(target=fails, args=(i,), name=f"t{i}") for i in range(3)]
for t in threads:
    t.start()
event.set()
done.set()
for t in threads:
    t.join()
print(sorted(seen))
threading.excepthook = threading.__excepthook__

local = threading.local()


def keeps(i):
    local.x = i
    event.wait()
    return local.x


event = threading.Event()
play("thread-local data", keeps, event.set)

# Threads that nobody wakes end with the program if they are daemons.
event = threading.Event()
for _ in range(3):
    threading.Thread(target=event.wait, daemon=True).start()
    threading.Thread(target=nested, args=(0, 3), daemon=True).start()
print(threading.active_count())
