# _thread handles and sys.unraisablehook.
import _thread
import sys
import time


def fails():
    raise ValueError("in thread")


def seen(args):
    print(type(args).__name__, args.exc_type.__name__, args.exc_value, args.err_msg.split(" at ")[0], args.object)
    print(isinstance(args, tuple), len(args), args[0] is args.exc_type)


sys.unraisablehook = seen
handle = _thread.start_joinable_thread(fails)
handle.join()
handle.join(timeout := 1)
print(handle.is_done(), handle.ident != 0)
_thread.start_new_thread(fails, ())
time.sleep(0.05)
sys.unraisablehook = sys.__unraisablehook__

idents = []
h = _thread.start_joinable_thread(lambda: idents.append(_thread.get_ident()))
h.join()
print(idents == [h.ident])

new = _thread._ThreadHandle()
print(new, new.ident, new.is_done())
lock = _thread.allocate_lock()
lock.acquire()
for attempt in (new.join, new._set_done, lambda: new.join("x"), lambda: _thread.start_joinable_thread(3),
                lambda: _thread.start_joinable_thread(lock.acquire, handle=3),
                lambda: _thread.start_joinable_thread(lock.acquire, handle=h)):
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__, e)
_thread.start_joinable_thread(lambda: lock.acquire(), handle=new)
new.join(0.01)
print(new.is_done(), _thread._count())
lock.release()
new.join()
print(new.is_done())
time.sleep(0.05)
print(_thread._count())
