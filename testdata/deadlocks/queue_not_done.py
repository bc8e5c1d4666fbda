import queue
import threading
jobs = queue.Queue()

def worker():
    while True:
        jobs.get()

threading.Thread(target=worker, name="worker", daemon=True).start()
jobs.put("a job")
jobs.join()
