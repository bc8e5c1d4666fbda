# A thread made, started and joined, again and again.
import threading
import time


def work():
    pass


began = time.perf_counter()
for _ in range(5000):
    t = threading.Thread(target=work)
    t.start()
    t.join()
print("bench:", time.perf_counter() - began)
