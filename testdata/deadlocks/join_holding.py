import threading
lock = threading.Lock()

def worker():
    with lock:
        print("never")

t = threading.Thread(target=worker, name="worker")
with lock:
    t.start()
    t.join()
