# logging: handlers, formatters, filters, propagation, adapters, extra.
import io
import logging
import logging.handlers
import queue
import sys

out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
log = logging.getLogger("svc")
log.setLevel(logging.DEBUG)
log.addHandler(out)
log.propagate = False
log.debug("one handler")
buf = io.StringIO()
mem = logging.StreamHandler(buf)
mem.setLevel(logging.ERROR)
mem.setFormatter(logging.Formatter("{levelname}/{message}", style="{"))
log.addHandler(mem)
log.info("only out")
log.error("both")
print("buffer:", repr(buf.getvalue()))
log.removeHandler(mem)


class OnlyEven(logging.Filter):
    def filter(self, record):
        return record.args[0] % 2 == 0


f = OnlyEven()
log.addFilter(f)
for i in range(4):
    log.info("n=%d", i)
log.removeFilter(f)
log.addFilter(lambda record: "secret" not in record.getMessage())
log.info("has secret")
log.info("fine")
log.filters.clear()
out.addFilter(logging.Filter("svc.db"))
logging.getLogger("svc.db").info("passes name filter")
log.info("blocked by name filter")
out.filters.clear()
adapter = logging.LoggerAdapter(log, {"user": "ann"})
out.setFormatter(logging.Formatter("%(user)s %(message)s", defaults={"user": "-"}))
adapter.info("with user")
log.info("without user")
log.info("extra", extra={"user": "bob"})


class Prefix(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['id']}] {msg}", kwargs


Prefix(log, {"id": 7}).warning("prefixed %s", "arg")


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append((record.levelname, record.levelno, record.getMessage(), record.funcName, record.threadName, record.name))


lh = ListHandler()
log.handlers = [lh]


def inside():
    log.warning("from %s", "function")


inside()
log.error("x %s %s", 1, 2)
print(lh.lines)
parent, kid = logging.getLogger("a"), logging.getLogger("a.b")
parent.addHandler(lh)
lh.lines.clear()
kid.warning("propagates")
kid.propagate = False
kid.addHandler(logging.NullHandler())
kid.warning("does not")
print(len(lh.lines), kid.hasHandlers(), logging.getLogger("nobody").hasHandlers())
q = queue.Queue()
qh = logging.handlers.QueueHandler(q)
qlog = logging.getLogger("queued")
qlog.propagate = False
qlog.addHandler(qh)
out.setFormatter(logging.Formatter("Q %(levelname)s %(message)s"))
listener = logging.handlers.QueueListener(q, out)
listener.start()
qlog.warning("through %s", "queue")
qlog.error("second")
listener.stop()
print("empty", q.empty())


class Fmt(logging.Formatter):
    def format(self, record):
        return f"<{record.levelname.lower()}> " + super().format(record)


out.setFormatter(Fmt("%(message)s"))
log.handlers = [out]
log.info("custom formatter")
try:
    {}["k"]
except KeyError:
    log.exception("trace follows")
out.setFormatter(logging.Formatter("$levelname -> ${message}", style="$"))
log.info("dollar")
mh = logging.handlers.MemoryHandler(10, flushLevel=logging.ERROR, target=out)
log.handlers = [mh]
log.info("held")
print("not yet")
log.error("flushes both")
print(log, out.level, mh.level)
