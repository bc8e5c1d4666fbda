# threading.local: what a class defines, what is missing, subclasses and __dict__.
import threading


class Base(threading.local):
    shared = "class"

    def __init__(self, start):
        self.n = start

    @property
    def double(self):
        return self.n * 2

    def __getattr__(self, name):
        return "no " + name


class Loud(threading.local):
    def __getattribute__(self, name):
        if name == "loud":
            return "!"
        return super().__getattribute__(name)

    def __setattr__(self, name, value):
        super().__setattr__(name, str(value) + "!")


plain, base, loud = threading.local(), Base(5), Loud()
plain.x = 1


def work(k):
    print(hasattr(plain, "x"), base.n, base.double, base.shared, base.other)
    plain.x = 10 ** 20 + k
    plain.y = 1.5
    base.n += k
    base.shared = "own"
    loud.v = k
    print(plain.x, plain.y, base.double, base.shared, Base.shared, loud.loud, loud.v)
    print(sorted(plain.__dict__.items()), sorted(base.__dict__.items()))
    del plain.y
    for call in (lambda: plain.y, lambda: setattr(base, "double", 1), lambda: setattr(plain, "__dict__", {})):
        try:
            call()
        except AttributeError as e:
            print(type(e).__name__, e)


for k in range(2):
    t = threading.Thread(target=work, args=(k,))
    t.start()
    t.join()
print(plain.x, base.n, base.shared)
