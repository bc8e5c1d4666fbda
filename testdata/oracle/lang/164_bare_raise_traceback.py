# A bare raise adds no line of its own to the traceback.
import traceback


def inner():
    try:
        return 1 / 0
    except ZeroDivisionError:
        raise


def helper():
    raise


def outer():
    try:
        inner()
    except ZeroDivisionError:
        helper()


try:
    outer()
except ZeroDivisionError:
    print([(f.name, f.lineno) for f in traceback.extract_tb(__import__("sys").exc_info()[2])])
try:
    try:
        int("x")
    finally:
        print("finally")
except ValueError as e:
    print(e.__traceback__.tb_next, e.__context__)
inner()
