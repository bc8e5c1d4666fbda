# N threads (the first argument) wait for one lock, then take it in turn.
import sys
import threading
import time

n = int(sys.argv[1])
lock = threading.Lock()
count = 0


def work():
    global count
    with lock:
        count += 1


began = time.perf_counter()
threads = []
lock.acquire()
for _ in range(n):
    t = threading.Thread(target=work)
    t.start()
    threads.append(t)
lock.release()
for t in threads:
    t.join()
print("bench:", time.perf_counter() - began)
print(count)
