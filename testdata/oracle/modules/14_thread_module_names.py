# _thread: public names, locks shared with threading.
import _thread
import threading

print([n for n in ("LockType", "RLock", "TIMEOUT_MAX", "_count", "_excepthook", "_local", "_set_sentinel", "allocate", "allocate_lock", "daemon_threads_allowed", "error", "exit", "exit_thread", "get_ident",
                   "get_native_id", "interrupt_main", "lock", "stack_size", "start_joinable_thread", "start_new", "start_new_thread") if hasattr(_thread, n) and not n.startswith("_set")])
lock = _thread.allocate_lock()
with lock:
    print(lock.locked(), isinstance(lock, _thread.LockType))
print(lock.locked(), lock.acquire_lock(), lock.locked_lock(), lock.release_lock())
print(_thread.daemon_threads_allowed(), _thread.LockType.__name__, _thread.error.__name__)
try:
    _thread.interrupt_main()
    for _ in range(100000):
        pass
except KeyboardInterrupt:
    print("KeyboardInterrupt in the main thread")
out, done = [], _thread.allocate_lock()
done.acquire()


def from_thread():
    _thread.interrupt_main()
    done.release()


try:
    threading.Thread(target=from_thread).start()
    done.acquire()
    for _ in range(1000000):
        pass
    print("not interrupted")
except KeyboardInterrupt:
    print("interrupted by a thread")
local = _thread._local()
local.x = 1
print(local.x, _thread._local is threading.local)
