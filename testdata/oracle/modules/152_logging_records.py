# What handlers of a program find in records, and arguments that are containers and exceptions.
import collections
import io
import logging

seen = []


class Keep(logging.Handler):
    def emit(self, record):
        seen.append(record)


log = logging.getLogger("records")
log.propagate = False
log.setLevel(logging.INFO)
log.addHandler(Keep())


def show(*skip):
    record = seen.pop()
    d = dict(record.__dict__)
    for name in ("created", "msecs", "relativeCreated", "thread", "process", *skip):
        d.pop(name, None)
    print(type(record).__name__, d)


log.info("plain %s", 1)
print(list(seen[-1].__dict__))
show()
log.warning("no arguments")
show()
log.error("a dict %(a)s", {"a": 1})
show()
log.error("an empty dict %s", {})
show()
log.error("a mapping %(a)s", collections.UserDict(a=1))
show()
log.error("an exception %s", ValueError("x"))
show("args")
log.log(15, "too low")
log.log(25, "odd level")
show()
log.info("extra", extra={"color": "red"})
show()
for bad in ("message", "args", "name"):
    try:
        log.info("clash", extra={bad: 1})
    except KeyError as e:
        print("KeyError:", e)
log.info("stack", stack_info=True)
print(seen.pop().stack_info.splitlines()[0])
try:
    1 / 0
except ZeroDivisionError:
    log.exception("caught")
print(seen[-1].exc_info[0].__name__, seen[-1].exc_info[1])
show("exc_info")
record = logging.LogRecord("n", logging.INFO, "/a/b.c/file.py", 7, "m %s", (1,), None, "f", "s", other=1)
print(record, record.filename, record.module, record.funcName, record.stack_info, record.getMessage(), hasattr(record, "other"))
record = logging.LogRecord("n", 99, "noslash", 7, "m", None, None)
print(record.filename, record.module, record.levelname, record.args, record.getMessage())
record = logging.LogRecord("n", 10, None, 7, "m", (), None)
print(record.filename, record.module)
print(logging.makeLogRecord({"msg": "made", "x": 5}).__dict__["x"], logging.makeLogRecord({}).pathname)


class Counted(logging.LogRecord):
    count = 0

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        Counted.count += 1
        self.number = Counted.count


class Read(logging.LogRecord):
    @property
    def levelname(self):
        return "<" + self.__dict__["levelname"] + ">"

    @levelname.setter
    def levelname(self, value):
        self.__dict__["levelname"] = value.lower()


class Watched(logging.LogRecord):
    def __setattr__(self, name, value):
        if name in ("name", "taskName"):
            print("set", name, value)
        super().__setattr__(name, value)


class Slotted(logging.LogRecord):
    __slots__ = ("mine",)


for factory in (Counted, Read, Watched, Slotted, lambda *args, **kwargs: logging.LogRecord(*args, **kwargs)):
    logging.setLogRecordFactory(factory)
    log.info("made %s", "here")
    print(seen[-1].levelname)
    show()
logging.setLogRecordFactory(logging.LogRecord)
logging.LogRecord.extra = property(lambda self: "of the class")
log.info("with a property")
print(seen[-1].extra)
show()
del logging.LogRecord.extra
logging.logMultiprocessing = logging.logProcesses = False
log.info("less")
print(seen[-1].process)
show()
logging.logMultiprocessing = logging.logProcesses = True

stream = io.StringIO()
log.handlers[0] = logging.StreamHandler(stream)


class Error(Exception):
    pass


class Spoken(Exception):
    def __str__(self):
        return "spoken"


cycle = [1]
cycle.append(cycle)
for msg, args in (("%s", ([1, "a", None],)), ("%r %s", ("q", ["é", {"k": (1.5, True)}])), ("%s", ({},)), ("%(a)r", ({"a": [1]},)), ("%s and %s", (KeyError("k"), OSError(2, "no"))),
                  ("%s %r", (Error("e", 1), Error())), ("%s", (Spoken(),)), ("%r", (Spoken("x"),)), ("%s", (b"bytes",)), ("%s", ({1, 1},)), ("%s", (cycle,)), ("%s", (list(range(100)),)),
                  (["a", "list"], ()), (("a",), ()), (ValueError("as message"), ()), (2.5, ()), ("%5.1f|%-4s|%+d", (2, [1], 3)), ("%d", (True,)), ("%s", ((1, 2),)), ("%c%%", ("x",)),
                  ("%s", (KeyError([Spoken()]),)), ("%s", (10**30,)), ("%s", (float("inf"),)), ("%x", (255,))):
    log.info(msg, *args)
print(stream.getvalue())
