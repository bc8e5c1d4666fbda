# as_completed over ten thousand futures.
import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def work(x):
    return x


began = time.perf_counter()
with ThreadPoolExecutor(max_workers=8) as pool:
    futures = [pool.submit(work, i) for i in range(10000)]
    print(sum(f.result() for f in as_completed(futures)))
print("bench:", time.perf_counter() - began)
