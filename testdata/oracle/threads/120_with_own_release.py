# A with statement asks a semaphore for release() when it is left, but enters by the class's own acquire().
import threading


class Counted(threading.Semaphore):
    def acquire(self, blocking=True, timeout=None):
        print("acquire")
        return super().acquire(blocking, timeout)

    def release(self, n=1):
        print("release", n)
        return super().release(n)


s = Counted()
with s as got:
    print(got, s._value)
print(s._value)

t = threading.BoundedSemaphore(2)
give = t.release
t.release = lambda: (print("own release"), give())
with t:
    print(t._value)
print(t._value)

try:
    with t:
        give()
except ValueError as e:
    print(e)


class Wrapped(threading.Condition):
    def __enter__(self):
        print("enter")
        return super().__enter__()

    def __exit__(self, *args):
        print("exit", args[0])
        return super().__exit__(*args)


try:
    with Wrapped() as got:
        print(got)
        raise KeyError(1)
except KeyError as e:
    print(repr(e))
