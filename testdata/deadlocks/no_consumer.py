import queue
import threading
jobs = queue.Queue(maxsize=2)

def producer():
    for i in range(5):
        jobs.put(i)

t = threading.Thread(target=producer, name="producer")
t.start()
t.join()
