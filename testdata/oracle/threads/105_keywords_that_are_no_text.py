# A dict of keyword arguments whose keys are no texts: an error in the new thread, which ends it alone.
import _thread
import sys
import threading

ended = threading.Semaphore(0)


def ignored(u):
    print("ignored:", u.err_msg.split("<")[0], u.exc_type.__name__, u.exc_value)
    ended.release()


sys.unraisablehook = ignored
threading.excepthook = lambda a: print("in thread:", a.exc_type.__name__, a.exc_value)


def work(**kwargs):
    print("works", kwargs)
    ended.release()


for kwargs in {1: 2}, {"a": 1}:
    _thread.start_new_thread(work, (), kwargs)
    ended.acquire()
for make in threading.Thread, lambda **k: threading.Timer(0, k["target"], kwargs=k["kwargs"]):
    t = make(target=work, kwargs={1: 2})
    t.start()
    t.join()
try:
    class C(**{1: 2}):
        pass
except TypeError as e:
    print(e)
print("goes on")
