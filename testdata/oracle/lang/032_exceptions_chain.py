# __cause__, __context__, raise from, from None, with_traceback, notes.
def chain_info(e):
    return type(e.__cause__).__name__, type(e.__context__).__name__, e.__suppress_context__


try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("explicit") from z
except ValueError as e:
    print("from:", chain_info(e), e.__cause__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("implicit")
except ValueError as e:
    print("context:", chain_info(e), e.__context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden") from None
except ValueError as e:
    print("from None:", chain_info(e))
try:
    raise ValueError("class cause") from KeyError
except ValueError as e:
    print("class:", chain_info(e), repr(e.__cause__))
try:
    raise ValueError("x") from 5
except TypeError as e:
    print("TypeError:", e)
try:
    try:
        raise KeyError("a")
    finally:
        raise IndexError("b")
except IndexError as e:
    print("finally:", chain_info(e), repr(e.__context__))
try:
    try:
        raise KeyError("a")
    except KeyError:
        try:
            raise TypeError("b")
        except TypeError:
            raise OSError("c")
except OSError as e:
    seq = []
    while e:
        seq.append(repr(e))
        e = e.__context__
    print("three:", seq)
e = ValueError("noted")
e.add_note("first note")
e.add_note("second note")
print(e.__notes__, e)
try:
    e.add_note(5)
except TypeError as t:
    print("TypeError:", t)


def f():
    raise ValueError("tb")


try:
    f()
except ValueError as err:
    tb = err.__traceback__
    lines = []
    while tb:
        lines.append(tb.tb_lineno)
        tb = tb.tb_next
    print("lines", lines)
    saved = err
print(saved.__traceback__ is not None, saved.with_traceback(None) is saved, saved.__traceback__)


class Wrapper(Exception):
    def __init__(self, inner):
        super().__init__(f"wrapped {inner!r}")
        self.inner = inner


try:
    try:
        {}["missing"]
    except KeyError as k:
        raise Wrapper(k) from k
except Wrapper as w:
    print(w, w.inner is w.__cause__, w.__cause__.args)
import sys

try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1], sys.exception())
print(sys.exc_info(), sys.exception())
