# atexit: order, arguments, unregister, errors in handlers; runs after the non-daemon threads.
import atexit
import threading


def goodbye(name, greeting="bye"):
    print(greeting, name)


atexit.register(goodbye, "first registered, last run")
atexit.register(goodbye, "second", greeting="so long")


@atexit.register
def decorated():
    print("decorated handler")


def removed():
    print("never")


atexit.register(removed)
atexit.unregister(removed)
print(atexit.register(print, "printed by handler") is print)
try:
    atexit.register(5)
except TypeError as e:
    print("TypeError:", e)
go = threading.Event()


def late():
    go.wait()
    print("thread finishes before the handlers")


threading.Thread(target=late).start()
print("main ends")
go.set()
