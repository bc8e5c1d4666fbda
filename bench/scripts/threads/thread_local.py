# Attributes of a threading.local.
import threading

def main():
    data = threading.local()

    def work():
        data.n = 0
        for _ in range(60000):
            data.n += 1

    threads = [threading.Thread(target=work) for _ in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
