# Producer/consumer with queue.Queue and sentinels.
import queue
import threading

q = queue.Queue(maxsize=5)
out = []
lock = threading.Lock()
STOP = object()


def producer(name, n):
    for i in range(n):
        q.put((name, i))


def consumer():
    while True:
        item = q.get()
        try:
            if item is STOP:
                return
            with lock:
                out.append(item)
        finally:
            q.task_done()


producers = [threading.Thread(target=producer, args=(f"p{i}", 10)) for i in range(3)]
consumers = [threading.Thread(target=consumer) for _ in range(2)]
for t in producers + consumers:
    t.start()
for t in producers:
    t.join()
for _ in consumers:
    q.put(STOP)
q.join()
for t in consumers:
    t.join()
print(len(out), sorted(out)[:3], sorted(out)[-1], q.empty(), q.qsize(), q.unfinished_tasks)
for p in ("p0", "p1", "p2"):
    print(p, sorted(i for name, i in out if name == p) == list(range(10)))
single = queue.Queue()
order = []


def one_consumer():
    while (item := single.get()) is not None:
        order.append(item)
        single.task_done()
    single.task_done()


t = threading.Thread(target=one_consumer)
t.start()
for i in range(10):
    single.put(i)
single.put(None)
single.join()
t.join()
print("FIFO", order)
daemon_q = queue.Queue()
done = []


def daemon_worker():
    while True:
        item = daemon_q.get()
        done.append(item * 2)
        daemon_q.task_done()


threading.Thread(target=daemon_worker, daemon=True).start()
for i in range(5):
    daemon_q.put(i)
daemon_q.join()
print("daemon worker did", done)
