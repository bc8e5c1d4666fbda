# Sixteen threads that share three permits.
import threading
import time

permits = threading.BoundedSemaphore(3)
passed = []


def work():
    for _ in range(5000):
        with permits:
            passed.append(1)


began = time.perf_counter()
threads = [threading.Thread(target=work) for _ in range(16)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(passed))
print("bench:", time.perf_counter() - began)
