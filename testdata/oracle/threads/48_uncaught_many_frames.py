# Exceptions in threads with chains and deep frames, reported on standard error one after another.
import threading
from concurrent.futures import ThreadPoolExecutor


class Job:
    def __init__(self, kind):
        self.kind = kind

    def __call__(self):
        return getattr(self, "do_" + self.kind)()

    def do_divide(self):
        return [10 // d for d in (5, 0)]

    def do_key(self):
        try:
            return {}[self.kind]
        except KeyError as e:
            raise LookupError("no such job") from e

    def do_context(self):
        try:
            int("nope")
        finally:
            self.missing

    def do_deep(self, n=3):
        return self.do_deep(n - 1) if n else undefined_name

    def do_recursion(self):
        def down(n):
            down(n + 1)

        down(0)


for kind in ("divide", "key", "context", "deep", "unknown"):
    t = threading.Thread(target=Job(kind), name=f"job-{kind}")
    t.start()
    t.join()


class Timed(threading.Thread):
    def run(self):
        with threading.Lock():
            raise TimeoutError(
                "took too long",
            )


t = Timed(name="timed")
t.start()
t.join()
with ThreadPoolExecutor(1) as ex:
    f = ex.submit(Job("divide"))
print("future keeps its error:", repr(f.exception()))
print("exit code is 0")
