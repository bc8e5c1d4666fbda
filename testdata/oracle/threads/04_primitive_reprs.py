# repr of every primitive, free and held, with waiters; addresses and identifiers are replaced.
import re
import threading


def clean(obj):
    return re.sub(r"owner=\d+", lambda m: m[0] if m[0] == "owner=0" else "owner=ID", re.sub(r"0x[0-9a-f]+", "ADDR", repr(obj)))


lock = threading.Lock()
print(clean(lock))
lock.acquire()
print(clean(lock))
lock.release()
rlock = threading.RLock()
print(clean(rlock))
rlock.acquire()
rlock.acquire()
print(clean(rlock))
rlock.release()
rlock.release()
print(clean(rlock))
cond = threading.Condition()
print(clean(cond))
with cond:
    print(clean(cond))
cond2 = threading.Condition(threading.Lock())
print(clean(cond2))
sem = threading.Semaphore(3)
print(clean(sem))
sem.acquire()
print(clean(sem))
bs = threading.BoundedSemaphore(2)
print(clean(bs))
bs.acquire()
print(clean(bs))
ev = threading.Event()
print(clean(ev))
ev.set()
print(clean(ev))
bar = threading.Barrier(3)
print(clean(bar))
bar.abort()
print(clean(bar))
one = threading.Barrier(1)
one.wait()
print(clean(one))


class MyEvent(threading.Event):
    pass


class MySem(threading.Semaphore):
    pass


print(clean(MyEvent()), clean(MySem(0)))
print(type(lock), type(rlock), type(cond), type(sem))
waiting = threading.Event()
cond3 = threading.Condition(threading.RLock())


def waiter():
    with cond3:
        waiting.set()
        cond3.wait()


t = threading.Thread(target=waiter)
t.start()
waiting.wait()
with cond3:
    print(clean(cond3))
    cond3.notify()
t.join()
print(clean(cond3))
