# A producer and a consumer with a queue of at most 1.
import queue
import threading
import time

ITEMS = 30000
q = queue.Queue(maxsize=1)
total = 0


def consumer():
    global total
    while True:
        item = q.get()
        if item is None:
            return
        total += item
        q.task_done()


began = time.perf_counter()
t = threading.Thread(target=consumer)
t.start()
for i in range(ITEMS):
    q.put(i)
q.put(None)
t.join()
print(total)
print("bench:", time.perf_counter() - began)
