# Condition: wait, wait_for, notify, errors when the lock is not held.
import threading


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


c = threading.Condition()
show("wait un-acquired", c.wait)
show("notify un-acquired", c.notify)
show("notify_all un-acquired", c.notify_all)
show("wait_for un-acquired", lambda: c.wait_for(lambda: False, timeout=0.01))
show("wait_for true", lambda: c.wait_for(lambda: True))
show("release un-acquired", c.release)
with c:
    print("timeout:", c.wait(timeout=0.01), c.wait(0), c.wait(-1), c.wait_for(lambda: False, timeout=0.01), c.wait_for(lambda: "value"))
    print("notify nobody:", c.notify(), c.notify_all(), c.notify(5))
    show("str timeout", lambda: c.wait("x"))
print(c.acquire(), c.acquire(), c.release(), c.release())
plain = threading.Condition(threading.Lock())
print(plain.acquire(), plain.acquire(False), plain.release())
show("plain release", plain.release)
show("bad lock", lambda: threading.Condition(5))
items = []
log = []


def consumer():
    with c:
        while not items:
            c.wait()
        log.append(items.pop(0))


ts = [threading.Thread(target=consumer) for _ in range(3)]
for t in ts:
    t.start()
for i in range(3):
    with c:
        items.append(i)
        c.notify()
for t in ts:
    t.join()
print("consumed", sorted(log))
ready = False
woken = []


def waiter(n):
    with c:
        result = c.wait_for(lambda: ready, timeout=10)
        woken.append((n, result))


ts = [threading.Thread(target=waiter, args=(i,)) for i in range(4)]
for t in ts:
    t.start()
with c:
    ready = True
    c.notify_all()
for t in ts:
    t.join()
print("woken", sorted(woken))
lock = threading.Lock()
a, b = threading.Condition(lock), threading.Condition(lock)
turn = "a"
order = []


def player(me, other, cond_me, cond_other):
    global turn
    for i in range(3):
        with lock:
            cond_me.wait_for(lambda: turn == me)
            order.append(me + str(i))
            turn = other
            cond_other.notify()


ts = [threading.Thread(target=player, args=("a", "b", a, b)), threading.Thread(target=player, args=("b", "a", b, a))]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("order", order)
r = threading.Condition(threading.RLock())
done = []


def deep_wait():
    with r:
        with r:
            done.append(r.wait(timeout=5))


t = threading.Thread(target=deep_wait)
t.start()
while not done:
    with r:
        r.notify_all()
t.join()
print("wait releases a lock taken twice:", done)
