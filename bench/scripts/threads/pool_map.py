# Tasks of a pool of eight threads by map.
from concurrent.futures import ThreadPoolExecutor

def double(x):
    return x * 2

def main():
    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(double, range(8000))) == 8000 * 7999

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
