# A bounded buffer by hand: one Condition, two producers, two consumers.
import threading

def main():
    buffer, size, n = [], 8, 3000
    cond = threading.Condition()

    def produce():
        for i in range(n):
            with cond:
                while len(buffer) >= size:
                    cond.wait()
                buffer.append(i)
                cond.notify_all()

    def consume():
        for _ in range(n):
            with cond:
                while not buffer:
                    cond.wait()
                buffer.pop(0)
                cond.notify_all()

    threads = [threading.Thread(target=f) for f in (produce, consume, produce, consume)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
