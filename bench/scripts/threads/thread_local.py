# Attributes of a threading.local, from four threads.
import threading
import time

data = threading.local()
totals = []


def work():
    data.n = 0
    for i in range(200000):
        data.n = data.n + i
    totals.append(data.n)


began = time.perf_counter()
threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sum(totals))
print("bench:", time.perf_counter() - began)
