# `with lock` by one thread.
import threading

def main():
    lock = threading.Lock()
    for _ in range(300000):
        with lock:
            pass

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
