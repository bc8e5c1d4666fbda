# Periodic work: repeating timer class, heartbeat with Event.wait, watchdog.
import threading


class RepeatTimer:
    def __init__(self, interval, fn, *args):
        self.interval, self.fn, self.args = interval, fn, args
        self.lock, self.stopped = threading.Lock(), False

    def _run(self):
        self.start()
        self.fn(*self.args)

    def start(self):
        with self.lock:
            if not self.stopped:
                self._timer = threading.Timer(self.interval, self._run)
                self._timer.daemon = True
                self._timer.start()

    def stop(self):
        with self.lock:
            self.stopped = True
            self._timer.cancel()


hits, enough = [], threading.Event()


def tick(name):
    hits.append(name)
    if len(hits) >= 3:
        enough.set()


rt = RepeatTimer(0.002, tick, "tick")
rt.start()
enough.wait()
rt.stop()
print("ticked at least three times", len(hits) >= 3, set(hits), rt.stopped)


class Heartbeat(threading.Thread):
    def __init__(self, interval, limit):
        super().__init__(name="heartbeat")
        self.interval, self.limit, self.beats = interval, limit, 0
        self.stopped = threading.Event()

    def run(self):
        while not self.stopped.wait(self.interval):
            self.beats += 1
            if self.beats == self.limit:
                self.stopped.set()


h = Heartbeat(0.001, 4)
h.start()
h.join()
print("beats", h.beats, h.stopped.is_set())


class Watchdog:
    def __init__(self, timeout, on_expire):
        self.timeout, self.on_expire, self.timer = timeout, on_expire, None

    def kick(self):
        if self.timer:
            self.timer.cancel()
        self.timer = threading.Timer(self.timeout, self.on_expire)
        self.timer.start()

    def stop(self):
        self.timer.cancel()
        self.timer.join()


expired = []
w = Watchdog(5, lambda: expired.append("late"))
for _ in range(3):
    w.kick()
w.stop()
print("not expired", expired)
w = Watchdog(0.001, lambda: expired.append("expired"))
w.kick()
w.timer.join()
print(expired)


def debounce(wait):
    def deco(fn):
        timer = None
        lock = threading.Lock()

        def call(*args):
            nonlocal timer
            with lock:
                if timer:
                    timer.cancel()
                timer = threading.Timer(wait, fn, args)
                timer.start()
                return timer

        return call

    return deco


saved = []


@debounce(0.1)
def save(text):
    saved.append(text)


for text in ("h", "he", "hello"):
    last = save(text)
last.join()
print("debounced", saved)
order = []
timers = [threading.Timer(d, order.append, (d,)) for d in (0.06, 0.0, 0.03)]
for t in timers:
    t.start()
for t in timers:
    t.join()
print("by delay", order)
