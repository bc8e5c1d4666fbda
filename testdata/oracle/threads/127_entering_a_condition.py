# What a with statement gets of a condition, and of its lock.
import threading


class Mine:
    def __init__(self):
        self.inner = threading.Lock()

    def acquire(self, *args):
        return self.inner.acquire(*args)

    def release(self):
        self.inner.release()

    def __enter__(self):
        self.inner.acquire()
        return "mine"

    def __exit__(self, *exc):
        self.release()


for lock in (Mine(), threading.Lock(), threading.RLock(), None):
    cond = threading.Condition(lock)
    with cond as got:
        print(got)
    print(cond.__enter__())
    cond.__exit__(None, None, None)
    results = []

    def body():
        with cond as got:
            results.append(got)

    cond.acquire()
    threads = [threading.Thread(target=body) for _ in range(2)]
    for t in threads:
        t.start()
    cond.release()
    for t in threads:
        t.join()
    print(results)
