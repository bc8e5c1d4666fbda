# Rounds of eight threads at a Barrier.
import threading

def main():
    barrier = threading.Barrier(8)

    def work():
        for _ in range(500):
            barrier.wait()

    threads = [threading.Thread(target=work) for _ in range(8)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
