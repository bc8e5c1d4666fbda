# Streams that fail, and messages that cannot be made.
import io
import logging
import sys

log = logging.getLogger("errors")
log.propagate = False
log.setLevel(logging.INFO)
closed, good = io.StringIO(), io.StringIO()
handler, last = logging.StreamHandler(closed), logging.StreamHandler(good)
log.addHandler(handler)
log.addHandler(last)
sys.stderr = errors = io.StringIO()


def report(label):
    text = errors.getvalue()
    errors.seek(0)
    errors.truncate()
    lines = text.splitlines()
    kept = [line for line in lines if not line.startswith(" ")]
    print(f"[{label}]", kept, repr(good.getvalue()))


log.info("fine %d", 1)
closed.close()
log.info("after close %d", 2)
report("closed")
log.error("too few %s %s", 1)
report("arguments")
log.error("too many %s", 1, 2)
report("arguments")
log.error("not a number %d", "x")
report("arguments")


class Bad:
    def __str__(self):
        raise RuntimeError("no text")

    def __repr__(self):
        return "Bad()"


log.error("bad %s", Bad())
report("__str__")
logging.raiseExceptions = False
log.info("silent")
report("raiseExceptions")
logging.raiseExceptions = True
handler.handleError = lambda record: print("handleError:", record.getMessage(), record.funcName, record.lineno)
log.info("own handleError %s", "x")
report("own handleError")


class Strict(logging.StreamHandler):
    def handleError(self, record):
        raise


log.handlers[0] = Strict(closed)
try:
    log.info("strict")
except ValueError as e:
    print("ValueError:", e)
log.handlers[0] = last
last.setFormatter(logging.Formatter("%(nosuch)s"))
log.info("unknown field")
report("unknown field")
