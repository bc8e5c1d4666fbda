import threading, _thread, queue, collections
for mk in (threading.RLock, threading.Lock, queue.SimpleQueue, threading.local):
    o = mk()
    try:
        o.x = 1
        print("ok", type(o))
    except AttributeError as e: print(e)
    try:
        type(o).foo = 1
        print("class ok", type(o))
    except TypeError as e: print(e)
    try:
        del type(o).acquire
        print("class ok", type(o))
    except (TypeError, AttributeError) as e: print(e)
class R(type(threading.RLock())):
    def acquire(self, *a, **k):
        print("mine"); return super().acquire(*a, **k)
r = R(); r.x = 1
R.foo = 2
r.acquire(); r.release()
for l in (threading.Lock(), threading.RLock(), r, threading.RLock()):
    l.acquire()
    print(l.release())
