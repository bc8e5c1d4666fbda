"""Tracebacks of exception groups: groups in groups with tracebacks, chains inside them, wide and deep ones, notes."""
import sys
import threading
import traceback
from concurrent.futures import ThreadPoolExecutor


def fail(i):
    raise ValueError(f"task {i}")


def chained(i):
    try:
        fail(i)
    except ValueError as e:
        raise RuntimeError("wrapped") from e


def during(i):
    try:
        fail(i)
    except ValueError:
        {}[i]


def inner():
    errors = []
    for f in fail, chained, during:
        try:
            f(1)
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup("inner", errors)


def outer(last):
    errors = []
    for f in (inner, lambda: fail(2), inner) if last else (inner, lambda: fail(2)):
        try:
            f()
        except Exception as e:
            e.add_note("noted\ntwice")
            errors.append(e)
    raise ExceptionGroup("outer", errors)


def star():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError("t"), OSError(2, "nf", "file")])
    except* ValueError as e:
        print("handled", e.exceptions)
    except* TypeError as e:
        raise RuntimeError("while handling")


def wide(n):
    raise ExceptionGroup("wide", [KeyError(i) for i in range(n)])


def deep(n):
    e = ValueError("at the bottom")
    for i in range(n):
        e = ExceptionGroup(f"level {i}", [e, TypeError(i)] if i % 3 else [TypeError(i), e])
    raise e


def chain_of_groups():
    try:
        wide(2)
    except ExceptionGroup as e:
        raise ExceptionGroup("second", [OSError("o")]) from e


def pool():
    with ThreadPoolExecutor(2) as ex:
        errors = [f.exception() for f in [ex.submit(fail, i) for i in range(3)]]
    raise ExceptionGroup("pool", errors)


def naked():
    try:
        raise TypeError("t")
    except* TypeError as e:
        print(repr(e), e.args)
        raise


for f, args in ((inner, ()), (outer, (False,)), (outer, (True,)), (star, ()), (wide, (15,)), (wide, (16,)), (wide, (20,)), (deep, (5,)), (deep, (10,)), (deep, (11,)), (deep, (13,)),
                (chain_of_groups, ()), (pool, ()), (naked, ())):
    print("---", f.__name__, *args)
    try:
        f(*args)
    except Exception as e:
        print(traceback.format_exc())
sys.stdout.flush()
t = threading.Thread(target=chained, args=(5,), name="worker")
t.start()
t.join()
outer(True)
