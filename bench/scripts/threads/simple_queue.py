# Two threads that hand items back and forth through SimpleQueues.
import queue
import threading
import time

there, back = queue.SimpleQueue(), queue.SimpleQueue()
ROUNDS = 20000


def echo():
    for _ in range(ROUNDS):
        back.put(there.get())


began = time.perf_counter()
t = threading.Thread(target=echo)
t.start()
for i in range(ROUNDS):
    there.put(i)
    back.get()
t.join()
print("bench:", time.perf_counter() - began)
