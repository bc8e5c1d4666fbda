# N threads take one lock.
# The number of threads is the first argument.
import sys
import threading
import time

n = int(sys.argv[1])
start = time.perf_counter()
lock = threading.Lock()
count = 0

def work():
    global count
    with lock:
        count += 1

with lock:
    threads = [threading.Thread(target=work) for _ in range(n)]
    for t in threads:
        t.start()
for t in threads:
    t.join()
assert count == n
print("elapsed %.6f" % (time.perf_counter() - start))
