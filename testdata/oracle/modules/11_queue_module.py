# queue module: public names, attributes, subclass hooks, waiting with conditions.
import queue
import threading

print(sorted(n for n in queue.__all__))


class SetQueue(queue.Queue):
    def _init(self, maxsize):
        self.queue = set()

    def _put(self, item):
        self.queue.add(item)

    def _get(self):
        smallest = min(self.queue)
        self.queue.remove(smallest)
        return smallest


s = SetQueue()
for v in (3, 1, 3, 2, 1):
    s.put(v)
print(s.qsize(), [s.get() for _ in range(3)], s.empty(), s.unfinished_tasks)


class Logged(queue.LifoQueue):
    def put(self, item, block=True, timeout=None):
        log.append(("put", item))
        super().put(item, block, timeout)

    def get(self, *args, **kwargs):
        item = super().get(*args, **kwargs)
        log.append(("get", item))
        return item


log = []
l = Logged(2)
l.put(1)
l.put_nowait(2)
l.get_nowait()
l.get()
print(log)


class Sized(queue.Queue):
    def _qsize(self):
        return sum(self.queue)


z = Sized(10)
z.put(4)
z.put(6)
print(z.qsize(), z.full())
try:
    z.put_nowait(1)
except queue.Full as e:
    print("Full", repr(e), e.args)


class Unique(queue.Queue):
    def __contains__(self, item):
        with self.mutex:
            return item in self.queue

    def __len__(self):
        return self.qsize()


u = Unique()
u.put("a")
print("a" in u, "b" in u, len(u))
q = queue.Queue(3)
print(type(q.not_empty).__name__, type(q.not_full).__name__, type(q.all_tasks_done).__name__, q.not_empty._lock is q.mutex if hasattr(q.not_empty, "_lock") else True)
with q.not_empty:
    print("mutex held", q.mutex.locked())
pq = queue.PriorityQueue()
for job in ((3, "low"), (1, "high"), (2, "mid"), (1, "also high")):
    pq.put(job)
print([pq.get()[1] for _ in range(4)])


class Job:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name

    def __lt__(self, other):
        return self.priority < other.priority


for p, n in ((5, "e"), (2, "b"), (4, "d")):
    pq.put(Job(p, n))
print([pq.get().name for _ in range(3)])
pq.put((1, Job(1, "x")))
pq.put((1, Job(0, "y")))
print([pq.get()[1].name for _ in range(2)])


class NoOrder:
    pass


pq.put((1, NoOrder()))
try:
    pq.put((1, NoOrder()))
except TypeError as e:
    print("TypeError:", e)
results = []


def drain(src):
    while True:
        try:
            results.append(src.get(timeout=0.05))
        except queue.Empty:
            return


src = queue.SimpleQueue()
for i in range(10):
    src.put(i)
ts = [threading.Thread(target=drain, args=(src,)) for _ in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(results))
