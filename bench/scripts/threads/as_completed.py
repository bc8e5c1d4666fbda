# as_completed over 10,000 futures.
from concurrent.futures import ThreadPoolExecutor, as_completed

def main():
    with ThreadPoolExecutor(8) as pool:
        futures = [pool.submit(pow, i, 2) for i in range(10000)]
        assert sum(1 for f in as_completed(futures)) == 10000

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
