# Context managers by class and by generator: transactions, redirection, timing order, nesting.
from contextlib import contextmanager


class Transaction:
    def __init__(self, store):
        self.store = store

    def __enter__(self):
        self.backup = dict(self.store)
        return self.store

    def __exit__(self, exc_type, exc, tb):
        if exc_type is not None:
            self.store.clear()
            self.store.update(self.backup)
            print("rolled back:", exc_type.__name__, exc)
            return issubclass(exc_type, ValueError)
        print("committed")


db = {"a": 1}
with Transaction(db) as t:
    t["b"] = 2
print(db)
with Transaction(db) as t:
    t["a"] = 100
    raise ValueError("bad value")
print(db)
try:
    with Transaction(db) as t:
        del t["a"]
        raise KeyError("other")
except KeyError as e:
    print("escaped", e)
print(db)


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ZeroDivisionError:
        print("division handled")
    finally:
        print(f"</{name}>")


with tag("p") as p:
    print("inside", p)
with tag("q"):
    1 / 0
try:
    with tag("r"):
        raise LookupError("not handled")
except LookupError as e:
    print("got", e)


@contextmanager
def setting(obj, **values):
    old = {k: getattr(obj, k) for k in values}
    for k, v in values.items():
        setattr(obj, k, v)
    try:
        yield obj
    finally:
        for k, v in old.items():
            setattr(obj, k, v)


class Cfg:
    debug = False
    level = 1


cfg = Cfg()
with setting(cfg, debug=True, level=5) as c:
    print(c.debug, c.level)
print(cfg.debug, cfg.level)


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def two_yields():
    yield 1
    yield 2


for cm in (no_yield, two_yields):
    try:
        with cm():
            print("body")
    except RuntimeError as e:
        print("RuntimeError:", e)


@tag("decorated")
def work():
    print("working")
    return 5


print(work(), work())


class Indenter:
    level = 0

    def __enter__(self):
        Indenter.level += 1
        return self

    def __exit__(self, *a):
        Indenter.level -= 1

    def print(self, text):
        print("  " * Indenter.level + text)


with Indenter() as ind:
    ind.print("one")
    with ind:
        ind.print("two")
        with ind:
            ind.print("three")
    ind.print("one again")
