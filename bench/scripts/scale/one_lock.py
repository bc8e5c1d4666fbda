# N threads (the first argument) wait for one lock, then take it in turn.
# The threads are daemons, so that a run which cannot start them all ends.
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


first = threading.Thread(target=len, args=("",))  # what a process does once counts for no thread
first.start()
first.join()
began = time.perf_counter()
threads = []
lock.acquire()
for _ in range(n):
    t = threading.Thread(target=work, daemon=True)
    t.start()
    threads.append(t)
lock.release()
for t in threads:
    t.join()
print("bench:", time.perf_counter() - began)
print(count)
