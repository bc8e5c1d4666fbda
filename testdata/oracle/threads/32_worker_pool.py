# A thread pool by hand: workers on a queue, results, errors, clean shutdown.
import queue
import threading


class Pool:
    def __init__(self, size):
        self.tasks = queue.Queue()
        self.results = {}
        self.errors = {}
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self._work, name=f"pool-{i}") for i in range(size)]
        for t in self.threads:
            t.start()

    def _work(self):
        while True:
            task = self.tasks.get()
            if task is None:
                self.tasks.task_done()
                break
            key, fn, args, kwargs = task
            try:
                value = fn(*args, **kwargs)
            except Exception as e:
                with self.lock:
                    self.errors[key] = f"{type(e).__name__}: {e}"
            else:
                with self.lock:
                    self.results[key] = value
            finally:
                self.tasks.task_done()

    def submit(self, key, fn, *args, **kwargs):
        self.tasks.put((key, fn, args, kwargs))

    def close(self):
        for _ in self.threads:
            self.tasks.put(None)
        for t in self.threads:
            t.join()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


with Pool(3) as pool:
    for n in range(8):
        pool.submit(n, fact, n)
    pool.submit("bad", int, "not a number")
    pool.submit("kw", sorted, [3, 1, 2], reverse=True)
    pool.submit("zero", lambda: 1 / 0)
    pool.tasks.join()
    print("unfinished", pool.tasks.unfinished_tasks)
print(sorted(pool.results.items(), key=lambda kv: str(kv[0])))
print(sorted(pool.errors.items()))
print([t.is_alive() for t in pool.threads], [t.name for t in pool.threads], pool.tasks.empty())
