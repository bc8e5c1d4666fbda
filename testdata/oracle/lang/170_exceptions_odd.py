# Circles of contexts, attributes that cannot be deleted.
a, b, c = KeyError("a"), ValueError("b"), TypeError("c")
a.__context__, b.__context__ = b, a
try:
    try:
        raise a
    except KeyError:
        raise c
except TypeError as e:
    print(e.__context__ is a, a.__context__ is b, b.__context__ is a)
for name in ("args", "__cause__", "__context__", "__traceback__"):
    try:
        delattr(c, name)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
from collections import deque
d = deque([1])
for name in ("maxlen",):
    for f in (lambda: delattr(d, name), lambda: setattr(d, name, 1)):
        try:
            f()
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
print(deque[int], (1, 2) * 1, globals().update(x=1), x)
globals().update([("y", 2)])
print(y)
raise a
