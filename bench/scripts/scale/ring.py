# N threads pass a token around a ring once.
# The number of threads is the first argument.
import sys
import threading
import time

n = int(sys.argv[1])
start = time.perf_counter()
turns = [threading.Semaphore(0) for _ in range(n)]

def member(i):
    turns[i].acquire()
    turns[(i + 1) % n].release()

threads = [threading.Thread(target=member, args=(i,)) for i in range(n)]
for t in threads:
    t.start()
turns[0].release()
for t in threads:
    t.join()
print("elapsed %.6f" % (time.perf_counter() - start))
