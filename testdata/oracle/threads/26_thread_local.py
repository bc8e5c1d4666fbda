# threading.local: separate values, subclassing, attributes, errors.
import threading

data = threading.local()
data.x = "main"
out = []


def worker(n):
    before = hasattr(data, "x")
    data.x = n
    data.items = [n] * 2
    out.append((n, before, data.x, data.items, sorted(data.__dict__)))


ts = [threading.Thread(target=worker, args=(i,)) for i in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(out))
print(data.x, hasattr(data, "items"), data.__dict__)


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("missing", lambda: data.nope)
del data.x
show("deleted", lambda: data.x)
show("delete again", lambda: delattr(data, "x"))
show("args", lambda: threading.local(1))
show("set dict", lambda: setattr(data, "__dict__", {}))


class Ctx(threading.local):
    default = "class level"

    def __init__(self, start=0):
        inits.append(threading.current_thread().name)
        self.count = start

    def inc(self):
        self.count += 1
        return self.count

    @property
    def double(self):
        return self.count * 2


inits = []
ctx = Ctx(10)
ctx.inc()
res = []


def use():
    res.append((ctx.count, ctx.inc(), ctx.inc(), ctx.double, ctx.default))


for i in range(2):
    t = threading.Thread(target=use, name=f"user-{i}")
    t.start()
    t.join()
print(res, ctx.count, inits)


class Slots(threading.local):
    number = 42


s = Slots()
s.number = 1
vals = []
t = threading.Thread(target=lambda: vals.append(s.number))
t.start()
t.join()
print(s.number, vals)
conn = threading.local()


def get_connection():
    if not hasattr(conn, "c"):
        conn.c = f"connection of {threading.current_thread().name}"
    return conn.c


names = []


def twice():
    names.append((get_connection(), get_connection() is get_connection()))


for n in ("A", "B"):
    t = threading.Thread(target=twice, name=n)
    t.start()
    t.join()
print(names)
show("getattr default", lambda: getattr(data, "zzz", "default"))
print(isinstance(ctx, threading.local), type(ctx).__name__)
