# An Event that wakes a thousand waiters, in five rounds.
import threading
import time

WAITERS = 1000
woken = []


def wait(event):
    event.wait()
    woken.append(1)


began = time.perf_counter()
for _ in range(5):
    event = threading.Event()
    threads = [threading.Thread(target=wait, args=(event,)) for _ in range(WAITERS)]
    for t in threads:
        t.start()
    event.set()
    for t in threads:
        t.join()
print(len(woken))
print("bench:", time.perf_counter() - began)
