# N threads (the first argument) wait on one Event, are woken and joined.
# The threads are daemons, so that a run which cannot start them all ends.
import sys
import threading
import time


def broadcast(n):
    event = threading.Event()
    woken = 0

    def wait():
        nonlocal woken
        event.wait()
        woken += 1

    began = time.perf_counter()
    threads = []
    for _ in range(n):
        t = threading.Thread(target=wait, daemon=True)
        t.start()
        threads.append(t)
    event.set()
    for t in threads:
        t.join()
    return time.perf_counter() - began, woken


broadcast(2)  # what a process does once counts for no thread
n = int(sys.argv[1])
seconds, woken = broadcast(n)
print("bench:", seconds)
print(n if woken else 0)
