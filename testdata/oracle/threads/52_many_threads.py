# Many threads at once: 200 waiting on one event, ordered results by index.
import threading

N = 200
start = threading.Event()
results = [None] * N
ready = threading.Semaphore(0)


def work(i):
    ready.release()
    start.wait()
    results[i] = i * i


ts = [threading.Thread(target=work, args=(i,)) for i in range(N)]
for t in ts:
    t.start()
for _ in range(N):
    ready.acquire()
print(threading.active_count(), all(r is None for r in results))
start.set()
for t in ts:
    t.join()
print(sum(results), results[:5], results[-1], threading.active_count())
counter = 0
lock = threading.Lock()


def add():
    global counter
    with lock:
        counter += 1


for batch in range(5):
    ts = [threading.Thread(target=add) for _ in range(40)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
print(counter, ts[-1].name)
latch_count, latch = 50, threading.Condition()


def arrive():
    global latch_count
    with latch:
        latch_count -= 1
        if latch_count == 0:
            latch.notify_all()


for _ in range(50):
    threading.Thread(target=arrive).start()
with latch:
    print(latch.wait_for(lambda: latch_count == 0, timeout=10), latch_count)
