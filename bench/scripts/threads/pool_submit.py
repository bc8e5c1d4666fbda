# submit and result, one task at a time and in batches.
import time
from concurrent.futures import ThreadPoolExecutor


def add(a, b=0):
    return a + b


began = time.perf_counter()
total = 0
with ThreadPoolExecutor(max_workers=4) as pool:
    for i in range(2000):
        total += pool.submit(add, i, b=1).result()
    for _ in range(10):
        futures = [pool.submit(add, k) for k in range(500)]
        total += sum(f.result() for f in futures)
print(total)
print("bench:", time.perf_counter() - began)
