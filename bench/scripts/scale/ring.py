# N threads (the first argument) in a ring pass a token around once.
# The threads are daemons, so that a run which cannot start them all ends.
import sys
import threading
import time


def pass_around(n):
    gates = [threading.Lock() for _ in range(n)]
    for g in gates:
        g.acquire()
    passed = 0

    def station(k):
        nonlocal passed
        gates[k].acquire()
        passed += 1
        gates[(k + 1) % n].release()

    began = time.perf_counter()
    threads = []
    for k in range(n):
        t = threading.Thread(target=station, args=(k,), daemon=True)
        t.start()
        threads.append(t)
    gates[0].release()
    for t in threads:
        t.join()
    return time.perf_counter() - began, passed


pass_around(2)  # what a process does once counts for no thread
seconds, passed = pass_around(int(sys.argv[1]))
print("bench:", seconds)
print(passed)
