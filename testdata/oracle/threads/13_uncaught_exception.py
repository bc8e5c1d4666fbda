# An uncaught exception in a thread: report on standard error, the program goes on.
import threading


class TaskError(Exception):
    pass


def inner(n):
    if n == 0:
        raise TaskError("task failed")
    inner(n - 1)


def worker():
    inner(2)


t = threading.Thread(target=worker, name="bad-worker")
t.start()
t.join()
print("alive after failure:", t.is_alive())


def chained():
    try:
        {}["missing"]
    except KeyError as e:
        raise ValueError("wrapped") from e


t = threading.Thread(target=chained)
t.start()
t.join()


class Custom(threading.Thread):
    def run(self):
        return self.nope


c = Custom()
c.start()
c.join()


def exits():
    raise SystemExit(5)


t = threading.Thread(target=exits)
t.start()
t.join()
print("SystemExit in a thread is silent")
t = threading.Thread(target=worker, args=(1, 2))
t.start()
t.join()
print("main ends normally")
