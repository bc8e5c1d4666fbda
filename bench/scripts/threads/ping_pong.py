# Two threads that take turns through two semaphores.
import threading
import time

ROUNDS = 20000
ping, pong = threading.Semaphore(0), threading.Semaphore(0)


def player():
    for _ in range(ROUNDS):
        ping.acquire()
        pong.release()


began = time.perf_counter()
t = threading.Thread(target=player)
t.start()
for _ in range(ROUNDS):
    ping.release()
    pong.acquire()
t.join()
print("bench:", time.perf_counter() - began)
