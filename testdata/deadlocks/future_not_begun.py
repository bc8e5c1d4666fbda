import threading
from concurrent.futures import ThreadPoolExecutor
both = threading.Barrier(2)

def inner():
    return 5

def outer():
    both.wait()
    return pool.submit(inner).result()

with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(outer) for _ in range(2)]
    print(futures[0].result())
