# run() forgets what the thread was to do.
import threading

def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

t = threading.Thread(target=print, args=("ran", 1), kwargs={"sep": "-"})
print(t._target is print, t._args, t._kwargs)
show(t.run)
show(t.run)
show(lambda: t._target)
show(lambda: t._args)
n = threading.Thread()
print(n._target, n._args, n._kwargs)
show(n.run)
show(n.run)

class Result(threading.Thread):
    def run(self):
        self.value = self._target(*self._args, **self._kwargs)

r = Result(target=pow, args=(2, 5))
r.start()
r.join()
print(r.value, r._args)
s = threading.Thread(target=print, args=("started",))
s.start()
s.join()
show(lambda: s._target)
threading.excepthook = lambda a: print(a.exc_type.__name__, a.exc_value)
again = threading.Thread(target=print, args=("once",))
again.run()
again.start()
again.join()
