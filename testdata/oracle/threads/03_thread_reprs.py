# repr of threads in all states; identifiers are replaced.
import re
import threading


def clean(obj):
    return re.sub(r"\d{6,}", "ID", re.sub(r"0x[0-9a-f]+", "ADDR", repr(obj)))


go = threading.Event()
started = threading.Event()


def wait():
    started.set()
    go.wait()


t = threading.Thread(target=wait)
print(clean(t))
t.start()
started.wait()
print(clean(t))
go.set()
t.join()
print(clean(t))
d = threading.Thread(target=wait, name="helper", daemon=True)
print(clean(d))
d.start()
d.join()
print(clean(d))
print(clean(threading.main_thread()))


class Worker(threading.Thread):
    pass


print(clean(Worker()), clean(Worker(name="w")))
print(clean(threading.Timer(5, print)))
print(clean(threading.local()))
print(threading.Thread, threading.Thread.run.__name__, threading.Timer, threading.local)
print(str(d) == repr(d))
