# Carets below a call whose value is assigned: none for a plain name, as the call is all there is to see.
import sys
import traceback


class A:
    pass


a, items = A(), {}


def fail(*args, **kwargs):
    raise ValueError("fails")


def name():
    x = fail(1)


def attribute():
    a.x = fail(*[1], **{})


def item():
    items[0] = fail(1)


def two():
    x = y = fail(1)


def pair():
    x, y = fail(1)


def annotated():
    x: int = fail(1)


def returned():
    return fail(1)


def method():
    a.fail = fail
    return a.fail(1)


def group():
    raise ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError(2)])])


for f in (name, attribute, item, two, pair, annotated, returned, method, group):
    try:
        f()
    except Exception:
        traceback.print_exc(file=sys.stdout)
