# States of futures as executors see them, and what happens to exceptions without a caller.
import atexit
import logging
import threading
import time
from concurrent import futures
from concurrent.futures import _base

f = futures.Future()
print(f.cancel(), f.done(), f._state)
# wait counts a cancelled future only once an executor has noticed it.
done, not_done = futures.wait([f], timeout=0.01)
print(len(done), len(not_done))
print(f.set_running_or_notify_cancel(), f._state)
done, not_done = futures.wait([f])
print(len(done), len(not_done))
print(list(futures.as_completed([f])) == [f])

g = futures.Future()
g._state, g._result = _base.FINISHED, 42
print(g.result(), g.exception())
h = futures.Future()


def finish():
    time.sleep(0.02)
    with h._condition:
        h._state, h._exception = _base.FINISHED, OSError("late")
        h._condition.notify_all()


t = threading.Thread(target=finish)
t.start()
print(repr(h.exception(timeout=5)))
t.join()


class Lines(logging.Handler):
    def emit(self, record):
        print(record.name, record.levelname, record.getMessage().split(" at 0x")[0], record.exc_info[0].__name__)


log = logging.getLogger("concurrent.futures")
log.addHandler(Lines())
log.propagate = False
k = futures.Future()
k.add_done_callback(lambda f: 1 / 0)
k.set_result(1)


def bad():
    raise ValueError("no")


pool = futures.ThreadPoolExecutor(1, initializer=bad)
try:
    print(pool.submit(int).result())
except futures.BrokenExecutor as e:
    print(type(e).__name__, e)
print(bool(pool._broken))
pool.shutdown()
last = futures.ThreadPoolExecutor(1)


@atexit.register
def late():
    try:
        last.submit(int)
    except RuntimeError as e:
        print("late:", e)
