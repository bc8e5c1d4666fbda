# 2 threads that count under one lock.
import threading
import time

THREADS = 2
ROUNDS = 800000 // THREADS
lock = threading.Lock()
count = 0


def work():
    global count
    for _ in range(ROUNDS):
        with lock:
            count += 1


began = time.perf_counter()
threads = [threading.Thread(target=work) for _ in range(THREADS)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count)
print("bench:", time.perf_counter() - began)
