# N threads (the first argument) wait for one lock, then take it in turn.
# The threads are daemons, so that a run which cannot start them all ends.
import sys
import threading
import time


def queue_up(n):
    lock = threading.Lock()
    count = 0

    def work():
        nonlocal count
        with lock:
            count += 1

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
    return time.perf_counter() - began, count


queue_up(2)  # what a process does once counts for no thread
seconds, count = queue_up(int(sys.argv[1]))
print("bench:", seconds)
print(count)
