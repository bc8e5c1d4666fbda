# An RLock taken five times over.
import threading

def main():
    lock = threading.RLock()

    def down(n):
        with lock:
            if n:
                down(n - 1)

    for _ in range(20000):
        down(4)

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
