import threading
lock = threading.Lock()

def worker():
    lock.acquire()

t = threading.Thread(target=worker, name="worker")
t.start()
t.join()
lock.acquire()
