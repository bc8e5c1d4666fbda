# N threads (the first argument) in a ring pass a token around once.
# The threads are daemons, so that a run which cannot start them all ends.
import sys
import threading
import time

n = int(sys.argv[1])
gates = [threading.Lock() for _ in range(n)]
for g in gates:
    g.acquire()
passed = 0


def station(k):
    global passed
    gates[k].acquire()
    passed += 1
    gates[(k + 1) % n].release()


first = threading.Thread(target=len, args=("",))  # what a process does once counts for no thread
first.start()
first.join()
began = time.perf_counter()
threads = []
for k in range(n):
    t = threading.Thread(target=station, args=(k,), daemon=True)
    t.start()
    threads.append(t)
gates[0].release()
for t in threads:
    t.join()
print("bench:", time.perf_counter() - began)
print(passed)
