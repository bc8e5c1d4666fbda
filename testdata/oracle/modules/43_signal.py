# signal: SIGINT handlers raised within the program.
import signal
import threading
import time

print(signal.SIGINT, repr(signal.SIGINT), signal.SIGINT.name, int(signal.SIGINT), signal.Signals(2) is signal.SIGINT)
old = signal.getsignal(signal.SIGINT)
print(old is signal.default_int_handler)
try:
    signal.raise_signal(signal.SIGINT)
    time.sleep(1)
except KeyboardInterrupt:
    print("KeyboardInterrupt by default")
hits = []


def handler(signum, frame):
    hits.append((signum, threading.current_thread() is threading.main_thread()))


print(signal.signal(signal.SIGINT, handler) is old)
signal.raise_signal(signal.SIGINT)
print(hits, signal.getsignal(signal.SIGINT) is handler)
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.raise_signal(signal.SIGINT)
print("ignored", len(hits), signal.getsignal(signal.SIGINT))
signal.signal(signal.SIGINT, signal.SIG_DFL)
print(repr(signal.getsignal(signal.SIGINT)))
signal.signal(signal.SIGINT, old)
errors = []


def in_thread():
    try:
        signal.signal(signal.SIGINT, handler)
    except ValueError as e:
        errors.append(str(e))


t = threading.Thread(target=in_thread)
t.start()
t.join()
print(errors)


class Stop(Exception):
    pass


def stopper(signum, frame):
    raise Stop("from handler")


signal.signal(signal.SIGINT, stopper)
try:
    signal.raise_signal(signal.SIGINT)
    time.sleep(1)
except Stop as e:
    print("Stop", e)
for bad in (lambda: signal.signal(signal.SIGINT, 5), lambda: signal.signal(signal.SIGINT, "x"), lambda: signal.signal(9999, handler)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__ + ":", e)
event = threading.Event()
signal.signal(signal.SIGINT, lambda s, f: event.set())
threading.Timer(0.01, lambda: signal.raise_signal(signal.SIGINT)).start()
print(event.wait(0.2))
