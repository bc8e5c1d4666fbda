# collections.deque.
from collections import deque

d = deque([1, 2, 3])
d.append(4); d.appendleft(0); d.extend([5, 6]); d.extendleft([-1, -2])
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), d, 3 in d, d.count(3), d.index(3), list(reversed(d)))
d.rotate(2); print(d); d.rotate(-1); print(d); d.reverse(); print(d)
d.insert(1, "x"); d.remove("x"); d[0] = "first"; del d[1]
print(d, d.copy() == d, d == deque(d), d != deque(), deque("abc"), deque(maxlen=2), deque([1, 2, 3], maxlen=2), deque([1, 2, 3], 2).maxlen, d.maxlen)
m = deque(maxlen=3)
for i in range(6):
    m.append(i)
print(m, list(m)); m.appendleft("l"); print(m); m.extend([7, 8]); print(m)
print(deque([1]) + deque([2]), deque([1, 2]) * 2, deque([1, 2]) < deque([1, 3]), deque() == [], bool(deque()), sorted(deque([2, 1])))
d.clear(); print(d)
d += [1, 2]; d *= 2; print(d)
r = deque([1]); r.append(r); print(r)


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("pop", lambda: deque().pop())
show("popleft", lambda: deque().popleft())
show("index", lambda: deque([1])[5])
show("missing", lambda: deque([1]).index(9))
show("remove", lambda: deque([1]).remove(9))
show("slice", lambda: deque([1])[0:1])
show("insert full", lambda: deque([1], maxlen=1).insert(0, 2))
show("maxlen", lambda: deque([], -1))
show("maxlen str", lambda: deque([], "x"))
show("hash", lambda: hash(deque()))
show("int", lambda: deque(5))
show("add list", lambda: deque([1]) + [2])
show("str index", lambda: deque([1])["a"])
show("maxlen set", lambda: setattr(deque(), "maxlen", 3))


def mutate():
    q = deque([1, 2, 3])
    for x in q:
        q.append(x)


show("mutated", mutate)


class History(deque):
    def __init__(self):
        super().__init__(maxlen=2)


h = History(); h.append(1); h.append(2); h.append(3)
print(h, isinstance(h, deque), h.maxlen)
