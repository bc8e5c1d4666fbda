# Publish/subscribe with one queue and thread per subscriber.
import queue
import threading
from collections import defaultdict


class Broker:
    def __init__(self):
        self._subs = defaultdict(list)
        self._lock = threading.Lock()

    def subscribe(self, topic, name):
        sub = Subscriber(name)
        with self._lock:
            self._subs[topic].append(sub)
        sub.start()
        return sub

    def publish(self, topic, message):
        with self._lock:
            targets = list(self._subs[topic])
        for s in targets:
            s.inbox.put((topic, message))
        return len(targets)

    def close(self):
        with self._lock:
            subs = {s for group in self._subs.values() for s in group}
        for s in subs:
            s.inbox.put(None)
        for s in subs:
            s.join()


class Subscriber(threading.Thread):
    def __init__(self, name):
        super().__init__(name=name)
        self.inbox = queue.Queue()
        self.seen = []

    def run(self):
        for topic, message in iter(self.inbox.get, None):
            self.seen.append(f"{topic}: {message}")


broker = Broker()
a = broker.subscribe("news", "alice")
b = broker.subscribe("news", "bob")
c = broker.subscribe("sport", "carol")
print(broker.publish("news", "hello"), broker.publish("sport", "goal"), broker.publish("empty", "nobody"), broker.publish("news", "again"))
publishers = [threading.Thread(target=broker.publish, args=("sport", f"p{i}")) for i in range(4)]
for p in publishers:
    p.start()
for p in publishers:
    p.join()
broker.close()
print(a.name, a.seen, b.seen == a.seen)
print(c.seen[0], sorted(c.seen[1:]))
print([s.is_alive() for s in (a, b, c)])


class EventBus:
    def __init__(self):
        self.handlers = {}
        self.lock = threading.RLock()

    def on(self, event):
        def deco(fn):
            with self.lock:
                self.handlers.setdefault(event, []).append(fn)
            return fn

        return deco

    def emit(self, event, *args):
        with self.lock:
            return [h(*args) for h in self.handlers.get(event, [])]


bus = EventBus()


@bus.on("sum")
def total(*nums):
    return sum(nums)


@bus.on("sum")
def nested(*nums):
    return bus.emit("count", nums)


@bus.on("count")
def count(nums):
    return len(nums)


print(bus.emit("sum", 1, 2, 3), bus.emit("nothing"))
