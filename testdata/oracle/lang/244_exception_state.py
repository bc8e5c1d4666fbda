# Attributes of exceptions that change after they are made, and lines of frames.
import sys

e = Exception(1)
e.__setstate__({"args": (2, 3), "note": "n"})
print(e.args, e.note, e.__setstate__(None))
try:
    e.__setstate__(4)
except TypeError as x:
    print(x)

u = UnicodeEncodeError("baz", "xxxxx", 1, 5, "foo")
print(u)
u.end = 2
print(u)
u.end, u.reason, u.encoding, u.start = 5, 77, 4000, 1000
print(u)
t = UnicodeTranslateError("xxxx", 1, 5, "foo")
t.end = 2
print(t)

i = ImportError("test", name="n", path="p")
i.__init__()
print(i.args, i.msg, i.name, i.path)


def finished():
    try:
        1 / 0
    finally:
        print("finally")


def unmatched():
    try:
        1 / 0
    except (KeyError,
            IndexError):
        pass
    except TypeError:
        pass


for f in finished, unmatched:
    try:
        f()
    except ZeroDivisionError as x:
        tb = x.__traceback__.tb_next
        first = f.__code__.co_firstlineno
        print(f.__name__, tb.tb_lineno - first, tb.tb_frame.f_lineno - first)


def deep(n):
    if n:
        return deep(n - 1)
    try:
        sys.setrecursionlimit(3)
    except RecursionError as x:
        print(x)


deep(3)
