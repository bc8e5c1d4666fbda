# Ends with an error below two decorators and a context manager made from a generator.
import functools
from contextlib import contextmanager


def logged(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        print("calling", f.__name__)
        return f(*args, **kwargs)

    return wrapper


def twice(f):
    def inner(*args):
        first = f(*args)
        return first + f(*args)

    return inner


@contextmanager
def section(name):
    print("enter", name)
    try:
        yield name
    finally:
        print("leave", name)


@twice
@logged
def risky(items, index):
    with section("risky") as name:
        return items[index][name]


print(risky([{"risky": 1}], 0))
risky([{"risky": 1}, {}], 1)
