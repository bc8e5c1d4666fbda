import time
from concurrent.futures import ThreadPoolExecutor

def wait_on_b():
    time.sleep(5)
    return b.result()

def wait_on_a():
    time.sleep(5)
    return a.result()

pool = ThreadPoolExecutor(max_workers=2)
a = pool.submit(wait_on_b)
b = pool.submit(wait_on_a)
