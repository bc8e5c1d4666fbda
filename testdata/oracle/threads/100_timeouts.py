# Timeouts that are too large, negative or no numbers count when something has to wait.
import threading, queue, time
from concurrent.futures import Future, as_completed, wait
def t(label, f, *a, **k):
    try:
        print(label, repr(f(*a, **k)))
    except BaseException as e:
        print(label, type(e).__name__, e)
vals = [1e20, 1e12, float('inf'), -float('inf'), 'x', -5, 0, -1e20, [], 1e-9, -2**70]
def setev():
    e = threading.Event(); e.set(); return e
def done():
    f = Future(); f.set_result(1); return f
def fullq():
    q = queue.Queue(1); q.put(1); return q
def halfq():
    q = queue.Queue(2); q.put(1); return q
def sq():
    q = queue.SimpleQueue(); q.put(1); return q
def held():
    l = threading.Lock(); l.acquire(); return l
def heldr():
    l = threading.RLock(); l.acquire(); return l
def cond():
    c = threading.Condition(); c.acquire(); return c
def zero():
    return threading.Semaphore(0)
def th():
    x = threading.Thread(target=int); x.start(); x.join(); return x
for v in vals:
    t(f'Event set {v!r}', setev().wait, v)
    t(f'Sem free {v!r}', threading.Semaphore().acquire, timeout=v)
    t(f'Sem nonblock {v!r}', threading.Semaphore().acquire, False, v)
    t(f'Queue.put unbounded {v!r}', queue.Queue().put, 1, True, v)
    t(f'Queue.put unbounded nb {v!r}', queue.Queue().put, 1, False, v)
    t(f'Queue.put half {v!r}', halfq().put, 1, True, v)
    t(f'Queue.get full {v!r}', fullq().get, True, v)
    t(f'SQ.get {v!r}', sq().get, True, v)
    t(f'SQ.get nb {v!r}', sq().get, False, v)
    t(f'SQ.put {v!r}', sq().put, 1, True, v)
    t(f'Lock free {v!r}', threading.Lock().acquire, timeout=v)
    t(f'Lock free nb {v!r}', threading.Lock().acquire, False, timeout=v)
    t(f'RLock free {v!r}', threading.RLock().acquire, timeout=v)
    t(f'RLock held {v!r}', threading.RLock().acquire, timeout=v)
    t(f'wait_for true {v!r}', (lambda f, v: cond().wait_for(f, v)), lambda: True, v)
    t(f'Barrier1 {v!r}', threading.Barrier(1).wait, v)
    t(f'Barrier init {v!r}', lambda: threading.Barrier(1, timeout=v).wait())
    t(f'Future done {v!r}', done().result, v)
    t(f'wait done {v!r}', lambda: len(wait([done()], v).done))
    t(f'as_completed done {v!r}', lambda: len(list(as_completed([done()], v))))
    t(f'join done {v!r}', th().join, v)
    t(f'cond unowned {v!r}', threading.Condition().wait, v)
    t(f'unstarted join {v!r}', threading.Thread().join, v)
    t(f'Event clear {v!r}', threading.Event().wait, v)
    t(f'Sem zero {v!r}', zero().acquire, timeout=v)
    t(f'Queue.put full {v!r}', fullq().put, 1, True, v)
    t(f'Queue.get empty {v!r}', queue.Queue().get, True, v)
    t(f'SQ.get empty {v!r}', queue.SimpleQueue().get, True, v)
    t(f'Lock held {v!r}', held().acquire, timeout=v)
    t(f'cond.wait {v!r}', lambda v: cond().wait(v), v)
    t(f'cond.wait_for {v!r}', (lambda f, v: cond().wait_for(f, v)), lambda: False, v)
    t(f'future.result {v!r}', Future().result, v)
    t(f'wait {v!r}', lambda: len(wait([Future()], v).done))
    t(f'as_completed {v!r}', lambda: len(list(as_completed([Future()], v))))
    t(f'sleep {v!r}', time.sleep, v)
