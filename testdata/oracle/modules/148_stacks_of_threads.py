# Where all threads are: sys._current_frames and faulthandler, the frames of the library left out.
import faulthandler
import io
import sys
import threading
import time
import traceback

up = threading.Barrier(3)
go = threading.Event()


def inner():
    up.wait()
    time.sleep(0.25)


def outer():
    try:
        raise KeyError("handled")
    except KeyError:
        inner()


threads = [threading.Thread(target=outer, name=f"worker-{i}") for i in range(2)]
for t in threads:
    t.start()
up.wait()
time.sleep(0.02)
frames = sys._current_frames()
for t in threads:
    stack = traceback.extract_stack(frames[t.ident])
    print(t.name, [(s.name, s.lineno, s.line) for s in stack if "148_stacks" in s.filename])
print(list(frames) == [t.ident for t in reversed(threads)] + [threading.get_ident()])
exceptions = sys._current_exceptions()
print([repr(exceptions[t.ident]) for t in [threading.main_thread()] + threads])


def ask():
    faulthandler.dump_traceback(all_threads=False)


ask()
faulthandler.cancel_dump_traceback_later()
faulthandler.dump_traceback_later(5, repeat=True)
faulthandler.cancel_dump_traceback_later()
faulthandler.cancel_dump_traceback_later()
try:
    faulthandler.dump_traceback_later(0)
except ValueError as e:
    print(e)
for t in threads:
    t.join()
print(len(sys._current_frames()), threading.active_count())
