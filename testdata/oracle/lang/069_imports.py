# import forms, sibling modules, conditional imports, __name__, import errors.
import math
import os.path
import collections as coll, json
from collections import OrderedDict, deque as dq
from math import (
    pi,
    sqrt as root,
)
from string import *

print(math.floor(2.5), os.path.basename("a/b.txt"), coll.Counter("aab")["a"], json.dumps([1]), OrderedDict(a=1), list(dq([1, 2])), round(pi, 3), root(16), ascii_lowercase[:3])
import shapes
from shapes import Square, AREA_UNIT
from shapes import area_of as measure

print(shapes.__name__, shapes.Square is Square, Square(3).area(), AREA_UNIT, measure(Square(2)), shapes.loaded)
import shapes as again

again.loaded += 1
print(shapes.loaded, again is shapes)
try:
    import ujson_that_does_not_exist as js
except ImportError:
    import json as js
print(js.loads("[1, 2]"))
try:
    from math import cube
except ImportError as e:
    print("ImportError:", str(e).split(" (")[0])
try:
    import not_there
except ModuleNotFoundError as e:
    print("ModuleNotFoundError:", e, isinstance(e, ImportError))
try:
    from not_there.sub import x
except ModuleNotFoundError as e:
    print("ModuleNotFoundError:", e)
try:
    from shapes import missing_name
except ImportError as e:
    print("ImportError:", str(e).split(" (")[0], e.name)
try:
    math.nope
except AttributeError as e:
    print("AttributeError:", e)
try:
    shapes.nope
except AttributeError as e:
    print("AttributeError:", e)


def lazy():
    import string
    from os import path as p

    return string.digits, p.join("a", "b")


print(lazy(), "string" in globals())
print(__name__, type(math).__name__, math.__name__, shapes.__doc__, hasattr(shapes, "_private"), shapes._private)
from shapes import *

print("_private" in globals(), "Square" in globals(), "loaded" in globals())
m = __import__("math")
print(m is math)
shapes.loaded = "patched"
print(again.loaded)
math_sqrt = math.sqrt
print(math_sqrt(9))


def main():
    print("main ran")


if __name__ == "__main__":
    main()
