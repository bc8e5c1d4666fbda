"""What CPython says to odd uses of common things."""
import collections
import json
import sys
import types

ns = types.SimpleNamespace(a=1)
ns.me = ns
print(ns)


class Box(types.SimpleNamespace):
    pass


box = Box(inside=ns)
ns.box = box
print(box, ns)
ordered = collections.OrderedDict()
ordered['me'] = ordered
print(ordered)

for slots in (('a', 'a'), ('1a',), '', ('x y',), (5,), 'ok'):
    try:
        class Slotted:
            __slots__ = slots
        print(slots, Slotted.__slots__)
    except TypeError as e:
        print(slots, e)

for limit in (2**31, 2**70, 0, -1, 'a', 1.5):
    try:
        sys.setrecursionlimit(limit)
    except (OverflowError, ValueError, TypeError) as e:
        print(limit, type(e).__name__, e)

for text in ('[' * 100000, '{"a":' * 100000):
    try:
        json.loads(text)
    except RecursionError as e:
        print(str(e)[:60])

out = sys.stdout
del sys.stdout
try:
    print('nowhere')
except RuntimeError as e:
    out.write(f'{e}\n')
sys.stdout = None
print('nowhere')
sys.stdout = 5
try:
    print('nowhere')
except AttributeError as e:
    out.write(f'{e}\n')
sys.stdout = out
