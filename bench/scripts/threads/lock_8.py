# 8 threads count under one lock.
import threading

def main():
    lock = threading.Lock()
    count = 0

    def work():
        nonlocal count
        for _ in range(8000):
            with lock:
                count += 1

    threads = [threading.Thread(target=work) for _ in range(8)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert count == 64000

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
