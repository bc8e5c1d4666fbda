# A thousand threads started together, then joined, in ten rounds.
import threading
import time

done = []


def work(k):
    done.append(k)


began = time.perf_counter()
for _ in range(10):
    threads = [threading.Thread(target=work, args=(k,)) for k in range(500)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
print(len(done))
print("bench:", time.perf_counter() - began)
