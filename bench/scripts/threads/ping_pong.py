# Two threads hand a turn to each other over semaphores.
import threading

def main():
    a, b = threading.Semaphore(0), threading.Semaphore(0)
    n = 5000

    def other():
        for _ in range(n):
            a.acquire()
            b.release()

    t = threading.Thread(target=other)
    t.start()
    for _ in range(n):
        a.release()
        b.acquire()
    t.join()

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
