# Future by hand: states, results, callbacks, cancel, reprs.
import logging
import re
from concurrent.futures import CancelledError, Future, InvalidStateError


logging.disable(logging.CRITICAL)


def scrub(text):
    return re.sub(r"0x[0-9a-f]+", "ADDR", text)


def clean(f):
    return scrub(repr(f))


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", scrub(str(e)))


f = Future()
print(clean(f), f.running(), f.done(), f.cancelled())
print(f.set_running_or_notify_cancel(), clean(f), f.running(), f.cancel())
calls = []
print(f.add_done_callback(lambda fut: calls.append(("first", fut is f))))
f.add_done_callback(lambda fut: calls.append(("second", fut.result())))
f.set_result(42)
print(clean(f), f.result(), f.result(timeout=0), f.exception(), f.done(), calls)
f.add_done_callback(lambda fut: calls.append("added late runs at once"))
print(calls[-1])
show("set twice", lambda: f.set_result(1))
show("set exception after", lambda: f.set_exception(ValueError()))
show("cancel done", f.cancel)
show("run done", f.set_running_or_notify_cancel)
e = Future()
e.set_exception(KeyError("k"))
print(clean(e), repr(e.exception()), e.done())
show("result of failed", e.result)
c = Future()
print(c.cancel(), c.cancelled(), c.done(), c.cancel(), clean(c))
show("result of cancelled", c.result)
show("exception of cancelled", c.exception)
print(c.set_running_or_notify_cancel(), clean(c))
show("set on cancelled", lambda: c.set_result(1))
show("notify twice", c.set_running_or_notify_cancel)
p = Future()
show("timeout", lambda: p.result(timeout=0.01))
show("exception timeout", lambda: p.exception(timeout=0))
show("negative timeout", lambda: p.result(timeout=-1))
show("callback not callable", lambda: p.add_done_callback(5))
p.set_result(None)
d = Future()
d.add_done_callback(lambda fut: calls.append(("cancelled?", fut.cancelled())))
d.cancel()
print(calls[-1])
show("classes", lambda: (issubclass(CancelledError, Exception), issubclass(InvalidStateError, Exception), CancelledError.__mro__[1].__name__))
show("Future(1)", lambda: Future(1))
n = Future()
n.set_exception(None)
show("exception None", n.result)


class MyFuture(Future):
    def result(self, timeout=None):
        return ("mine", super().result(timeout))


m = MyFuture()
m.set_result(3)
print(m.result(), clean(m))
