# The with statement over a class and over a lock.
import threading

class C:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return False

def main():
    c, lock = C(), threading.Lock()
    for i in range(150000):
        with c:
            pass
        with lock:
            pass

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
