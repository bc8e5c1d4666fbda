# Each part of a logging call replaced after calls have gone the ordinary way.
import io
import logging
import threading
import time
from unittest import mock

stream = io.StringIO()
handler = logging.StreamHandler(stream)
formatter = logging.Formatter("%(levelname)s|%(name)s|%(threadName)s|%(funcName)s:%(lineno)d|%(filename)s|%(module)s|%(message)s")
handler.setFormatter(formatter)
log = logging.getLogger("parts")
log.addHandler(handler)
log.setLevel(logging.INFO)
log.propagate = False


def show(label):
    text = stream.getvalue()
    stream.seek(0)
    stream.truncate()
    print(f"[{label}]", repr(text))


def both(label, *args, **kwargs):
    log.info(*args, **kwargs)
    log.debug(*args, **kwargs)
    show(label)


both("ordinary", "a %d %s", 1, "x")
both("no arguments", "100%")
both("a number", 42)
both("None", None)
both("percent", "%d%% of %s", 5, None)
both("floats", "%.2f %5d|%-5s|%05d %x %s", 1.5, 3, "ab", 42, 255, 2.0)
both("a dict", "%(a)s and %(b)d", {"a": 1, "b": 2})
both("empty dict", "%s", {})
both("a list", "%s", [1, 2])
both("a tuple", "%s %s", *("p", (1, 2)))
both("text", "%s ünï", "日本")


class Thing:
    def __str__(self):
        return "a thing"


both("an object", "%s", Thing())
both("an object as message", Thing())
both("a keyword", "x", extra={"color": "red"})
both("stacklevel", "x", stacklevel=2)

log.log(35, "between levels")
log.log(True, "a bool level")
show("odd levels")
logging.addLevelName(35, "NOTICE")
log.log(35, "named")
logging.addLevelName(20, "Information")
both("renamed level", "x")
logging.addLevelName(20, "INFO")

for name in ("handle", "makeRecord", "callHandlers", "findCaller", "isEnabledFor", "filter"):
    original = getattr(logging.Logger, name)

    def replacement(self, *args, **kwargs):
        print("  Logger." + name)
        return original(self, *args, **kwargs)

    setattr(logging.Logger, name, replacement)
    log.info("class has another %s", name)
    setattr(logging.Logger, name, original)
    setattr(log, name, lambda *args, **kwargs: (print("  log." + name), original(log, *args, **kwargs))[1])
    log.info("object has another %s", name)
    delattr(log, name)
    log.info("%s is back", name)
    stream.seek(0)
    print([line.split("|")[-1] for line in stream.getvalue().splitlines()])
    stream.truncate(0)

for name in ("handle", "emit", "format", "filter"):
    original = getattr(logging.StreamHandler, name)
    with mock.patch.object(logging.StreamHandler, name, lambda *args: (print("  StreamHandler." + name), original(*args))[1]):
        log.info("patched %s", name)
    with mock.patch.object(handler, name, side_effect=getattr(handler, name)) as m:
        log.info("patched %s of the object", name)
        print("  calls:", m.call_count)
show("handlers patched")

with mock.patch.object(logging.LogRecord, "getMessage", lambda self: "<" + str(self.msg) + ">"):
    both("getMessage", "m %s", 1)
both("getMessage is back", "m %s", 1)


class Record(logging.LogRecord):
    def getMessage(self):
        return "record of mine: " + super().getMessage()


logging.setLogRecordFactory(Record)
both("record factory", "m %s", 1)
logging.setLogRecordFactory(logging.LogRecord)

handler.terminator = "!\n"
both("terminator", "x")
del handler.terminator
logging.StreamHandler.terminator = "?\n"
both("terminator of the class", "x")
logging.StreamHandler.terminator = "\n"

log.disabled = True
both("disabled", "x")
log.disabled = False
logging.disable(logging.INFO)
both("logging.disable", "x")
logging.disable(logging.NOTSET)
both("enabled", "x")
handler.setLevel(logging.WARNING)
both("level of the handler", "x")
handler.setLevel(logging.NOTSET)
log.setLevel(logging.DEBUG)
both("DEBUG", "x")
log.setLevel(logging.INFO)

log.addFilter(lambda record: "keep" in record.msg)
both("filter of the logger", "drop")
both("filter of the logger", "keep")
log.filters.clear()


def upper(record):
    record.msg = record.msg.upper()
    return True


handler.addFilter(upper)
both("filter of the handler", "shout")
handler.removeFilter(upper)


class Loud(logging.Formatter):
    def format(self, record):
        return super().format(record) + "!!!"


handler.setFormatter(Loud("%(message)s"))
both("a subclass of Formatter", "x")
handler.setFormatter(None)
both("no formatter", "x")
handler.setFormatter(logging.Formatter("{levelname:>8} {message!s:.3} {lineno:d}", style="{"))
both("braces", "abcdef")
handler.setFormatter(logging.Formatter("{levelname:>8}|{message}", style="{"))
both("simple braces", "abcdef")
handler.setFormatter(logging.Formatter("$levelname ${message} $$", style="$"))
both("template", "abc")
handler.setFormatter(logging.Formatter("%(color)s %(message)s", defaults={"color": "blue"}))
both("defaults", "abc")
handler.setFormatter(logging.Formatter("%(processName)s %(taskName)s %(levelno)d %(message)s %(exc_text)s"))
both("fields", "abc")
handler.setFormatter(logging.Formatter("%(args)s %(msg)s"))
both("raw fields", "abc %s", 5)

with mock.patch("time.time_ns", lambda: 1_700_000_000_123_456_789):
    handler.setFormatter(logging.Formatter("%(asctime)s %(created).3f %(msecs)03d %(message)s"))
    for i in range(3):
        both("asctime", "x")
    for datefmt in ("%H:%M:%S", "%Y", ""):
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", datefmt=datefmt))
        for i in range(2):
            both("datefmt", "x")
    f = logging.Formatter("%(asctime)s %(message)s")
    handler.setFormatter(f)
    both("before", "x")
    f.converter = time.gmtime
    both("gmtime", "x")
    f.converter = lambda seconds: time.gmtime(0)
    both("a converter", "x")
    both("again", "x")
    f.converter = time.localtime
    f.default_msec_format = "%s.%03d"
    both("msec format", "x")
    f.default_msec_format = None
    both("no milliseconds", "x")
    f.default_time_format = "%d.%m."
    both("time format", "x")
    both("time format", "x")
    logging.Formatter.default_time_format = "%j"
    handler.setFormatter(logging.Formatter("%(asctime)s"))
    both("time format of the class", "x")
    logging.Formatter.default_time_format = "%Y-%m-%d %H:%M:%S"

handler.setFormatter(formatter)
logging.logThreads = False
both("no threads", "x")
logging.logThreads = True
with mock.patch("threading.current_thread", return_value=mock.Mock(**{"name": "not it"})) as m:
    m.return_value.name = "another"
    both("another current_thread", "x")


class Named(threading.Thread):
    name = property(lambda self: "computed", lambda self, value: None)

    def run(self):
        log.info("from a thread")


t = Named()
t.start()
t.join()
show("name of a thread")

pieces = []


class Stream:
    def write(self, text):
        pieces.append(text)


handler.setStream(Stream())
log.info("to another stream")
print(pieces)


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


up = Upper()
handler.setStream(up)
log.info("x")
print(repr(up.getvalue()))
crlf = io.StringIO(newline="\r\n")
handler.setStream(crlf)
log.info("x")
print(repr(crlf.getvalue()))
middle = io.StringIO("0123456789" * 10)
middle.seek(3)
handler.setStream(middle)
handler.setFormatter(logging.Formatter("<%(message)s>"))
log.info("x")
print(repr(middle.getvalue()[:20]))
flushed = io.StringIO()
flushed.flush = lambda: print("  flush")
handler.setStream(flushed)
log.info("x")
print(repr(flushed.getvalue()))
handler.setStream(stream)

second = io.StringIO()
root = logging.getLogger()
root.addHandler(logging.StreamHandler(second))
root.addHandler(logging.NullHandler())
log.propagate = True
log.info("to two")
logging.warning("of the root")
show("own")
print(repr(second.getvalue()))
log.propagate = False

child = logging.getLogger("parts.child")
child.info("from the child")
child.debug("from the child")
show("child")


class MyLogger(logging.Logger):
    def info(self, msg, *args, **kwargs):
        super().info("my " + msg, *args, **kwargs)

    def _log(self, level, msg, args, **kwargs):
        super()._log(level, msg + "!", args, **kwargs)


logging.setLoggerClass(MyLogger)
mine = logging.getLogger("parts.mine")
mine.info("a %s", 1)
mine.warning("b %s", 2)
mine.debug("c")
show("a subclass of Logger")


class Plain(logging.Logger):
    def trace(self, msg):
        self.info(msg)


logging.setLoggerClass(Plain)
plain = logging.getLogger("parts.plain")
plain.trace("traced")
plain.info("plain")
show("a subclass that adds a method")

held = logging.getLogger("parts.held")
done = threading.Event()
handler.acquire()
worker = threading.Thread(target=lambda: (held.info("waited"), done.set()))
worker.start()
print("while held:", done.wait(0.05), repr(stream.getvalue()))
handler.setFormatter(logging.Formatter("later: %(message)s"))
handler.release()
worker.join()
show("after release")
handler.acquire()
held.info("held by the same thread")
handler.release()
show("reentrant")
handler.lock = None
try:
    held.info("no lock")
except TypeError as e:
    print("TypeError:", e)
handler.createLock()

log.handlers.clear()
log.parent = None
log.warning("nobody")
