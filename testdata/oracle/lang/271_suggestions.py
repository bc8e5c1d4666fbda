"""Suggestions of tracebacks: short names, private ones, and what format_exception_only() knows without a traceback."""
import sys
import threading
import traceback
from enum import Enum


class Color(Enum):
    RED = 1

    @classmethod
    def _missing_(cls, value):
        return 5 if value == "five" else None


class Reading:
    @property
    def v(self):
        return self._v


class Names:
    """Has the attributes that are asked for, a little changed."""


def message(e):
    return traceback.format_exception(e)[-1].strip()


for owned, asked in (("z_ x", "z"), ("z byz", "z_"), ("_Bb c_ybz", "_b"), ("zx B", "bx"), ("value _value", "_valu"), ("count counter", "cont"),
                     ("AB ab Ab", "aB"), ("items", "item"), ("a", "b"), ("name names", "nam"), ("B", "b"), ("byn _Az", "yn"), ("_x", "x")):
    o = Names()
    for name in owned.split():
        setattr(o, name, 1)
    try:
        getattr(o, asked)
    except AttributeError as e:
        print(owned, "|", message(e))


def undefined():
    cnt = ab = 1
    for f in (lambda: aab, lambda: i, lambda: prin, lambda: tru, lambda: x, lambda: Threading, lambda: (cnt, cn), lambda: (ab, aB)):
        try:
            f()
        except NameError as e:
            print(message(e), traceback.format_exception_only(e), traceback.format_exception(type(e), e, None))


undefined()


def assigned_too_late():
    def inner():
        return cnt, cntr

    try:
        inner()
    except NameError as e:
        print(message(e))
    cnt = cntr = 1


assigned_too_late()
try:
    threading.Lok
except AttributeError as e:
    print(message(e), traceback.format_exception_only(e))


def show(x):
    t = threading.Thread(target=x, name=x.__name__)
    t.start()
    t.join()


def property_without_field(): return Reading().v
def no_such_value(): return Color(7)
def no_such_name(): return Color["GREEN"]
def wrong_missing(): return Color("five")


for f in property_without_field, no_such_value, no_such_name, wrong_missing:
    show(f)
sys.stderr.flush()
try:
    Color(8)
except ValueError as e:
    print(repr(e.__context__), repr(e.__cause__))
Reading().v
