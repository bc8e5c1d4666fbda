# Sixteen threads share three connections.
import threading

def main():
    pool = threading.BoundedSemaphore(3)

    def work():
        for _ in range(1500):
            with pool:
                pass

    threads = [threading.Thread(target=work) for _ in range(16)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
