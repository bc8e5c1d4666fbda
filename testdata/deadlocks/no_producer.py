import queue
import threading
jobs = queue.Queue()

def consumer():
    while True:
        print(jobs.get())

for i in range(7):
    threading.Thread(target=consumer, name=f"consumer-{i}").start()
jobs.put("a job")
