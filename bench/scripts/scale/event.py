# N threads (the first argument) wait on one Event, are woken and joined.
# The threads are daemons, so that a run which cannot start them all ends.
import sys
import threading
import time

n = int(sys.argv[1])
event = threading.Event()
woken = 0


def wait():
    global woken
    event.wait()
    woken += 1


first = threading.Thread(target=len, args=("",))  # what a process does once counts for no thread
first.start()
first.join()
began = time.perf_counter()
threads = []
for _ in range(n):
    t = threading.Thread(target=wait, daemon=True)
    t.start()
    threads.append(t)
event.set()
for t in threads:
    t.join()
print("bench:", time.perf_counter() - began)
print(n if woken else 0)
