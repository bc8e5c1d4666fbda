# A thread created, started and joined, one after another.
import threading

def nothing():
    pass

def main():
    for _ in range(3000):
        t = threading.Thread(target=nothing)
        t.start()
        t.join()

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
