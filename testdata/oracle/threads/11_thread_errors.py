# Thread misuse: start twice, join early, join self, wrong arguments.
import threading


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


def noop():
    pass


t = threading.Thread(target=noop)
show("join before start", t.join)
show("daemon set before start", lambda: setattr(t, "daemon", False))
t.start()
show("start twice", t.start)
t.join()
show("start after finish", t.start)
show("daemon after start", lambda: setattr(t, "daemon", True))
show("join current", threading.current_thread().join)
show("join main from main", threading.main_thread().join)
out = []


def join_self():
    try:
        threading.current_thread().join()
    except RuntimeError as e:
        out.append(str(e))


s = threading.Thread(target=join_self)
s.start()
s.join()
print(out)
show("group", lambda: threading.Thread(group=1))
show("positional target", lambda: threading.Thread(noop))
show("unknown kw", lambda: threading.Thread(func=noop))
show("too many", lambda: threading.Thread(None, noop, "n", (), {}, 1))
show("args not iterable", lambda: threading.Thread(target=noop, args=5).name)
show("join str", lambda: t.join("x"))
show("is_alive arg", lambda: t.is_alive(1))


class NoInit(threading.Thread):
    def __init__(self):
        self.x = 1


n = NoInit()
show("no super init start", n.start)
show("no super init join", n.join)
show("no super init name", lambda: n.name)
show("no super init is_alive", lambda: n.is_alive())
show("no super init daemon", lambda: n.daemon)
show("attribute", lambda: threading.Thread().nope)
show("set ident", lambda: setattr(t, "ident", 5))
r = threading.Thread(target=noop)
r.run()
print("run directly", r.is_alive(), r.ident)
show("stack_size", lambda: threading.stack_size())
show("bad stack_size", lambda: threading.stack_size(-1))
show("bad stack_size 2", lambda: threading.stack_size(5))
print(threading.ThreadError is RuntimeError, threading.TIMEOUT_MAX > 1e6, isinstance(threading.TIMEOUT_MAX, float))
live = threading.Event()
w = threading.Thread(target=live.wait)
w.start()
print("join timeouts", w.join(0.01), w.is_alive(), w.join(0), w.join(-1), w.is_alive())
live.set()
w.join()
show("join huge", lambda: w.join(1e100))
