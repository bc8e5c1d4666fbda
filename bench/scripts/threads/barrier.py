# Eight parties that meet at a Barrier.
import threading
import time

ROUNDS = 2000
barrier = threading.Barrier(8)
firsts = []


def work():
    for _ in range(ROUNDS):
        if barrier.wait() == 0:
            firsts.append(1)


began = time.perf_counter()
threads = [threading.Thread(target=work) for _ in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(firsts))
print("bench:", time.perf_counter() - began)
