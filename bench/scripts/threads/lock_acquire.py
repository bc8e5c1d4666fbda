# acquire and release as method calls, in one thread.
import threading
import time

lock = threading.Lock()


def run(n):
    count = 0
    for _ in range(n):
        lock.acquire()
        count += 1
        lock.release()
    return count


began = time.perf_counter()
print(run(1000000))
print("bench:", time.perf_counter() - began)
