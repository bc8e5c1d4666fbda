# N threads wait for one Event, are woken and joined.
# The number of threads is the first argument.
import sys
import threading
import time

n = int(sys.argv[1])
start = time.perf_counter()
event = threading.Event()
threads = [threading.Thread(target=event.wait) for _ in range(n)]
for t in threads:
    t.start()
event.set()
for t in threads:
    t.join()
print("elapsed %.6f" % (time.perf_counter() - start))
