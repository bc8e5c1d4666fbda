# threading.excepthook and ExceptHookArgs.
import sys
import threading

seen = []


def hook(args):
    seen.append((args.exc_type.__name__, str(args.exc_value), args.exc_traceback is not None, args.thread.name))


original = threading.excepthook
threading.excepthook = hook


def fails(n):
    raise ValueError(f"bad {n}")


for i in range(2):
    t = threading.Thread(target=fails, args=(i,), name=f"t{i}")
    t.start()
    t.join()


def exits():
    sys.exit(1)


t = threading.Thread(target=exits, name="exits")
t.start()
t.join()
print(seen)
print(threading.__excepthook__ is original, len(threading.ExceptHookArgs((ValueError, None, None, None))))
threading.excepthook = threading.__excepthook__
t = threading.Thread(target=fails, args=("default again",), name="plain")
t.start()
t.join()


def bad_hook(args):
    raise RuntimeError("hook failed")


args = threading.ExceptHookArgs((KeyError, KeyError("k"), None, threading.current_thread()))
print(args.exc_type, repr(args.exc_value), args.exc_traceback, args.thread.name, args[0] is KeyError)
threading.excepthook(args)
silent = threading.ExceptHookArgs((SystemExit, SystemExit(1), None, None))
threading.excepthook(silent)
print("SystemExit ignored")
for bad in (lambda: threading.excepthook(5), lambda: threading.excepthook(), lambda: threading.ExceptHookArgs((1,)), lambda: threading.ExceptHookArgs(5)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__ + ":", e)
errors = []


class Collector:
    def __call__(self, args):
        errors.append(args.exc_type)


threading.excepthook = Collector()
ts = [threading.Thread(target=fails, args=(i,)) for i in range(5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(errors.count(ValueError))
