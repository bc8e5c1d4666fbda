import threading

# The second turn takes the lock by the fast path: the report names its line all the same.
lock = threading.Lock()


def work():
    for turn in range(3):
        lock.acquire()
        words = len("two words".split())
        if turn == words:
            lock.acquire()
        lock.release()


work()
