# What logging computes in a shorter way for plain formats must not show.
import collections
import io
import logging
import sys
import time
import types

out = logging.StreamHandler(sys.stdout)
log = logging.getLogger("shop")
log.addHandler(out)
log.setLevel(logging.DEBUG)
log.propagate = False


def show(fmt, style="%", msg="hello", *args, **kwargs):
    options = {k: kwargs.pop(k) for k in ("defaults", "validate") if k in kwargs}
    out.setFormatter(logging.Formatter(fmt, style=style, **options))
    log.info(msg, *args, **kwargs)


# Callers
def helper(msg, **kwargs):
    log.info(msg, **kwargs)


def outer(**kwargs):
    helper("from helper", **kwargs)


out.setFormatter(logging.Formatter("%(filename)s %(module)s %(funcName)s:%(lineno)d %(message)s"))
outer()
outer(stacklevel=2)
outer(stacklevel=3)
outer(stacklevel=99)
(lambda: log.warning("from a lambda"))()
[log.warning("from a list") for _ in range(2)]


class Service:
    def run(self):
        log.info("from a method", stack_info=False)
        self.callback = lambda: outer(stacklevel=2)
        self.callback()


Service().run()
print(log.findCaller()[1:])
logging._srcfile, kept = None, logging._srcfile
outer()
logging._srcfile = kept


class Told(logging.Logger):
    def findCaller(self, stack_info=False, stacklevel=1):
        fn, line, func, info = super().findCaller(stack_info, stacklevel + 1)
        return "told.py", 7, func.upper(), info

    def info(self, msg, *args, **kwargs):
        super().info("<" + msg + ">", *args, stacklevel=2, **kwargs)


told = Told("told")
told.addHandler(out)


def asks():
    told.info("%s!", "hi")
    told.warning("plain")


asks()

# Formats
for fmt in ("%(name)s %(levelname)-9s|%(message)8s|%(message).3s|", "100%% %(levelno)05d %(levelno)x %(lineno)r",
            "%(user)s", "%(message)q", "%(exc_info)s %(args)s %(message)s", "%(message)*d"):
    try:
        show(fmt)
    except ValueError as e:
        print("ValueError", e)
logging.raiseExceptions = False
show("%(user)s is absent")
logging.raiseExceptions = True
show("%(user)s %(message)s", "%", "with a default", defaults={"user": "nobody"})
show("%(user)s %(message)s", "%", "given", extra={"user": "me"}, defaults={"user": "nobody"})
for fmt in ("{name:>8}|{levelname:<8}|{message}", "{{}} {message!r:>12} {levelno:+d} {levelno:#x}", "{message:^20}|{lineno.real:d}", "{args[0]} {message}"):
    show(fmt, "{", "%s items", 3)
show("{user} {message}", "{", "x", defaults={"user": "nobody"})
for fmt in ("$name ${levelname}: $message", "$$5 100% %(name)s ${message}%", "%%$message%s"):
    show(fmt, "$", "%s items", 3)
show("$user $message", "$", "x", defaults={"user": "nobody"})
logging.raiseExceptions = False
show("$ $message", "$", "x", validate=False)
show("$%(name)s $message", "$", "x", validate=False)
logging.raiseExceptions = True
for fmt, style in (("$ x $message", "$"), ("{message", "{"), ("no field", "%"), ("x", "!")):
    try:
        logging.Formatter(fmt, style=style)
    except ValueError as e:
        print("ValueError", e)
show("%(message)s", "%", "é %s ü", "ß")
show("%(levelname)s %(message)s", "%", "long " + "ab" * 3000)
show("%(message)s", "%", "%(a)d of %(b)s", {"a": 1, "b": "two"})
show("%(message)s", "%", "%(a)d of %(b)s", collections.UserDict(a=1, b="two"))
show("%(message)s", "%", "%(a)d of %(b)s", types.MappingProxyType({"a": 1, "b": "two"}))
show("%(message)s", "%", "%s", {})
show("%(message)s", "%", "%s", [1, 2])
show("%(message)s", "%", "100%")
show("%(message)s", "%", 12)
show("%(message)s", "%", ValueError("as a message"))

# Extra attributes
show("%(user)s %(ip)-12s|%(message)s", extra={"user": "me", "ip": "10.0.0.1"})
for extra in ({"message": 1}, {"asctime": 1}, {"name": 1}, {"args": 1}):
    try:
        show("%(message)s", extra=extra)
    except KeyError as e:
        print("KeyError", e)
show("%(message)s", extra={1: 2})
show("%(1)s|%(message)s", extra={"1": 2})
adapter = logging.LoggerAdapter(log, {"user": "ann"})
out.setFormatter(logging.Formatter("%(user)s %(message)s"))
adapter.info("adapted %d", 1)
adapter.warning("adapted", extra={"user": "bob"})


# Factories, subclasses of LogRecord, records that have a __dict__
class Mine(logging.LogRecord):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.color = "red"

    def getMessage(self):
        return super().getMessage().upper()


logging.setLogRecordFactory(Mine)
show("%(color)s %(message)s", "%", "mine %d", 1)
show("{color} {message}", "{", "mine %d", 2)
logging.setLogRecordFactory(logging.LogRecord)
record = logging.makeLogRecord({"msg": "made %s", "args": ("it",), "levelname": "ODD", "n": 3})
print(logging.Formatter("%(levelname)s %(message)s %(n)03d").format(record))
print(sorted(record.__dict__))
print(logging.Formatter("{levelname} {message} {n:03d}", style="{").format(record))
print(logging.LogRecord("a", 15, "/x/y.z/mod.tar.py", 1, "m", None, None).__dict__["module"],
      logging.LogRecord("a", 15, "noext", 1, "m", None, None).filename,
      logging.LogRecord("a", 15, None, 1, "m", None, None).module,
      logging.LogRecord("a", 15, "/x/.hidden", 1, "m", None, None).module)

# Times
gm = logging.Formatter("%(asctime)s %(message)s")
gm.converter = time.gmtime
day = logging.Formatter("%(asctime)s.%(msecs)03d %(message)s", "%H:%M:%S")
day.converter = time.gmtime
for t in (0.0, 0.999, 1.0, 1.5, -0.5, 86399.25, 86400, 1.5, 1700000000.123):
    record = logging.makeLogRecord({"msg": "at", "created": t, "msecs": t * 1000 % 1000})
    print(gm.format(record), "|", day.format(record))
day.datefmt = "%Y"
print(day.format(record))
gm.default_msec_format = None
print(gm.format(record))
gm.default_time_format = "%d"
print(gm.format(record))
calls = []


class Fixed(logging.Formatter):
    default_msec_format = "%s.%03d"

    def converter(self, seconds):
        calls.append(seconds)
        return time.gmtime(len(calls))


fixed = Fixed("%(asctime)s")
print(fixed.format(record), fixed.format(record), len(calls))


class Upper(logging.Formatter):
    def formatTime(self, record, datefmt=None):
        return "NOW"

    def formatMessage(self, record):
        return "(" + super().formatMessage(record) + ")"

    def usesTime(self):
        return True


print(Upper("%(message)s").format(record), record.asctime)
plain = logging.Formatter("%(message)s")
plain.formatMessage = lambda record: "patched"
print(plain.format(record))


# Filters that replace records, handlers with locks of their own
class Swap(logging.Filter):
    def filter(self, record):
        if "secret" in record.getMessage():
            return logging.makeLogRecord({"msg": "hidden", "levelno": record.levelno, "name": record.name})
        return "drop" not in record.getMessage()


log.addFilter(Swap())
out.setFormatter(logging.Formatter("%(name)s: %(message)s"))
log.info("a secret")
log.info("drop me")
log.info("kept")
log.filters.clear()
log.addFilter(lambda record: record.levelno > logging.INFO)
log.info("filtered by a function")
log.warning("not filtered")


class Written(io.StringIO):
    def write(self, s):
        print("write", repr(s))

    def flush(self):
        print("flush")


out.setStream(Written())
log.warning("order of calls")
out.terminator = "|"
log.warning("terminator")
