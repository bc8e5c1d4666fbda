# Producer and consumer over a queue of size 10.
import queue
import threading

def main():
    q = queue.Queue(10)
    n = 10000

    def consumer():
        while q.get() is not None:
            q.task_done()

    t = threading.Thread(target=consumer)
    t.start()
    for i in range(n):
        q.put(i)
    q.put(None)
    t.join()

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
