# Subclasses of Thread: run, return values, state, properties, super().__init__ forms.
import threading


class Worker(threading.Thread):
    def __init__(self, number, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.number = number
        self.result = None

    def run(self):
        self.result = self.number**2


ws = [Worker(i) for i in range(5)]
for w in ws:
    w.start()
for w in ws:
    w.join()
print([w.result for w in ws], [w.name for w in ws])


class ReturnThread(threading.Thread):
    def __init__(self, target, *args):
        threading.Thread.__init__(self, target=target, args=args)
        self._value = None
        self._error = None

    def run(self):
        try:
            self._value = self._target(*self._args, **self._kwargs)
        except Exception as e:
            self._error = e

    def join(self, timeout=None):
        super().join(timeout)
        if self._error:
            raise self._error
        return self._value


r = ReturnThread(lambda a, b: a + b, 2, 3)
r.start()
print("join returns", r.join())
bad = ReturnThread(lambda: 1 / 0)
bad.start()
try:
    bad.join()
except ZeroDivisionError as e:
    print("join raises", e)


class Stoppable(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True, name="stoppable")
        self._halt = threading.Event()
        self.loops = 0

    def stop(self):
        self._halt.set()

    @property
    def stopped(self):
        return self._halt.is_set()

    def run(self):
        while not self.stopped:
            self.loops += 1
            self._halt.wait(0.001)


s = Stoppable()
s.start()
while s.loops < 2:
    pass
s.stop()
s.join()
print(s.stopped, s.loops >= 2, s.is_alive(), s.daemon, s.name)


class CallsParentRun(threading.Thread):
    def run(self):
        log.append("before")
        super().run()
        log.append("after")


log = []
c = CallsParentRun(target=log.append, args=("target",))
c.start()
c.join()
print(log)


class Base(threading.Thread):
    lock = threading.Lock()
    total = 0

    def run(self):
        for _ in range(100):
            with Base.lock:
                Base.total += self.step()


class One(Base):
    def step(self):
        return 1


class Two(Base):
    def step(self):
        return 2


ts = [One(), Two(), One()]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(Base.total, isinstance(ts[0], threading.Thread), [c.__name__ for c in One.__mro__])


class ContextThread(threading.Thread):
    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *exc):
        self.join()
        return False


with ContextThread(target=log.append, args=("ctx",)) as t:
    pass
print(log[-1], t.is_alive())
