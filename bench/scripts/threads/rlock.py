# An RLock taken five deep.
import threading
import time

lock = threading.RLock()


def nest(depth):
    with lock:
        if depth == 0:
            return 1
        return nest(depth - 1) + 1


began = time.perf_counter()
print(sum(nest(4) for _ in range(100000)))
print("bench:", time.perf_counter() - began)
