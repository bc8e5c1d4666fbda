# The _thread module.
import _thread
import threading


def show(label, f):
    try:
        print(label, "->", f())
    except BaseException as e:
        print(label, "->", type(e).__name__ + ":", e)


lock = _thread.allocate_lock()
print(lock.acquire(), lock.locked(), lock.acquire(0), lock.release(), lock.locked())
show("release", lock.release)
done = _thread.allocate_lock()
done.acquire()
out = []


def worker(a, b=0):
    out.append((a, b, isinstance(_thread.get_ident(), int)))
    done.release()


ident = _thread.start_new_thread(worker, (1,), {"b": 2})
done.acquire()
print(out, isinstance(ident, int))
_thread.start_new_thread(worker, (5,))
done.acquire()
print(out[-1])
show("args not tuple", lambda: _thread.start_new_thread(worker, [1]))
show("not callable", lambda: _thread.start_new_thread(5, ()))
show("kwargs not dict", lambda: _thread.start_new_thread(worker, (), 5))
show("no args", lambda: _thread.start_new_thread())
print(_thread.error is RuntimeError, _thread.LockType is type(lock), _thread.LockType is type(threading.Lock()), _thread.TIMEOUT_MAX == threading.TIMEOUT_MAX, type(_thread.RLock()).__name__)
print(_thread.get_ident() == threading.get_ident(), isinstance(_thread.get_native_id(), int), isinstance(_thread._count(), int), _thread.stack_size())


def exits():
    try:
        _thread.exit()
    finally:
        done.release()


_thread.start_new_thread(exits, ())
done.acquire()
show("exit", _thread.exit)
seen = []


def dummy():
    t = threading.current_thread()
    seen.append((type(t).__name__, t.name.startswith("Dummy-"), t.daemon, t.is_alive(), t in threading.enumerate()))
    try:
        t.join()
    except RuntimeError as e:
        seen.append(str(e))
    done.release()


_thread.start_new_thread(dummy, ())
done.acquire()
print(seen)
r = _thread.RLock()
print(r.acquire(), r._is_owned(), r.release(), r._is_owned())
counter = [0]
lk = _thread.allocate_lock()
fin = threading.Semaphore(0)


def add():
    for _ in range(100):
        with lk:
            counter[0] += 1
    fin.release()


for _ in range(5):
    _thread.start_new_thread(add, ())
for _ in range(5):
    fin.acquire()
print(counter)
h = _thread.start_joinable_thread(lambda: out.append("joinable"))
print(h.join(), h.is_done(), out[-1], isinstance(h.ident, int))
