import threading

lock = threading.Lock()


def worker():
    with lock:
    print("in the lock")
