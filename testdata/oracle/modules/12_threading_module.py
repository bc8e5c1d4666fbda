# threading module: public names and module functions.
import threading

print(sorted(threading.__all__))
main = threading.main_thread()
print(threading.current_thread() is main, threading.active_count(), threading.enumerate() == [main], threading.get_ident() == main.ident, threading.get_native_id() == main.native_id)
print(threading.gettrace(), threading.getprofile(), threading.stack_size(), threading.ThreadError.__name__)
stop = threading.Event()
ts = [threading.Thread(target=stop.wait, name=n, daemon=True) for n in ("x", "y")]
for t in ts:
    t.start()
print(threading.active_count(), sorted(t.name for t in threading.enumerate()), sorted(t.name for t in threading.enumerate() if t.daemon))
stop.set()
for t in ts:
    t.join()
print(threading.active_count())
print(threading.Lock.__module__, threading.Event.__module__, threading.Thread.__doc__ is not None, threading.__name__)
print([n for n in ("Lock", "RLock", "Condition", "Semaphore", "BoundedSemaphore", "Event", "Timer", "Barrier", "Thread", "local", "excepthook", "settrace", "setprofile", "settrace_all_threads", "setprofile_all_threads") if not hasattr(threading, n)])
seen = []


def tracer(frame, event, arg):
    seen.append(event)


threading.setprofile(None)
threading.settrace(None)
print(threading.gettrace(), seen)
idents = []


def record():
    idents.append(threading.get_ident())


ts = [threading.Thread(target=record) for _ in range(3)]
for t in ts:
    t.start()
    t.join()
    print(t.ident == idents[-1], t.ident != main.ident)
print(len(idents), all(isinstance(i, int) for i in idents))
for f in (lambda: threading.current_thread(1), lambda: threading.stack_size("x"), lambda: threading.Thread.start(5), lambda: threading.nope):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
