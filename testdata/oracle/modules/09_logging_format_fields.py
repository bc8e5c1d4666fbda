# logging: all fields of a record that do not depend on time or machine, and asctime of a fixed record.
import logging
import sys

record = logging.LogRecord("my.logger", logging.WARNING, "/some/dir/script.py", 42, "value %s", ("x",), None, "func_name")
record.created, record.msecs, record.relativeCreated = 1_700_000_000.123, 123.0, 5.5
record.thread, record.process, record.threadName, record.processName = 1, 2, "MainThread", "MainProcess"
for fmt in ("%(asctime)s", "%(created)f", "%(filename)s", "%(funcName)s", "%(levelname)s", "%(levelno)s", "%(lineno)d", "%(message)s", "%(module)s", "%(msecs)03d", "%(name)s",
            "%(pathname)s", "%(process)d", "%(processName)s", "%(relativeCreated)d", "%(thread)d", "%(threadName)s", "%(taskName)s", "%(levelname)-10s|%(message)8s|",
            "%(asctime)s.%(msecs)03d [%(threadName)-12.12s] [%(levelname)-5.5s]  %(message)s"):
    print(fmt, "->", logging.Formatter(fmt).format(record))
for datefmt in ("%H:%M:%S", "%Y-%m-%d", "%d.%m.%Y %I:%M %p"):
    print(datefmt, "->", logging.Formatter("%(asctime)s %(message)s", datefmt).format(record))
print(logging.Formatter("{asctime} {levelname:>9} {message}", style="{").format(record))
print(logging.Formatter().format(record), "|", logging.Formatter(logging.BASIC_FORMAT).format(record))
print(logging.Formatter("%(asctime)s").usesTime(), logging.Formatter("%(message)s").usesTime(), logging.Formatter.default_time_format, logging.Formatter.default_msec_format)
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("%(filename)s:%(lineno)d %(funcName)s %(module)s %(message)s"))
log = logging.getLogger("f")
log.addHandler(h)
log.setLevel(logging.INFO)
log.info("at module level")


def outer():
    log.info("in a function")

    def nested():
        log.warning("nested")

    nested()


class K:
    def method(self):
        log.error("method")


outer()
K().method()
(lambda: log.info("lambda"))()
[log.info("comprehension") for _ in range(1)]
log.info("multi\nline")


def helper(msg):
    log.info(msg, stacklevel=2)


def caller():
    helper("attributed to caller")


caller()
