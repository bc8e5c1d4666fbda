# map of a thread pool over many small tasks.
import time
from concurrent.futures import ThreadPoolExecutor


def square(x):
    return x * x


began = time.perf_counter()
with ThreadPoolExecutor(max_workers=4) as pool:
    print(sum(pool.map(square, range(10000))))
print("bench:", time.perf_counter() - began)
