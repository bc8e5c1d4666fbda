# One Event wakes 1,000 threads.
import threading

def main():
    for _ in range(3):
        event = threading.Event()
        threads = [threading.Thread(target=event.wait) for _ in range(1000)]
        for t in threads:
            t.start()
        event.set()
        for t in threads:
            t.join()

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
