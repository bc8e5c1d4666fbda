# logging: misuse, errors inside emit, lastResort, records, level names.
import logging
import sys


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


log = logging.getLogger("e")
log.warning("last resort handler writes the bare message to stderr")
log.info("below WARNING is dropped")
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
log.addHandler(h)
log.setLevel("DEBUG")
show("bad level name", lambda: log.setLevel("LOUD"))
show("bad level type", lambda: log.setLevel(1.5))
show("lower level", lambda: log.setLevel("debug"))
show("getLogger int", lambda: logging.getLogger(5))
show("log level type", lambda: log.log("INFO", "x"))
show("basicConfig unknown", lambda: logging.basicConfig(colour=1, force=True))
show("basicConfig stream and handlers", lambda: logging.basicConfig(stream=sys.stdout, handlers=[h], force=True))
show("bad style", lambda: logging.Formatter("%(message)s", style="!"))
show("bad format for style", lambda: logging.Formatter("{message", style="{"))
show("extra overwrites", lambda: log.info("x", extra={"message": "y"}))
show("unknown kw", lambda: log.info("x", colour="red"))
show("no message", lambda: log.info())
show("getLevelName unknown", lambda: logging.getLevelName("NOPE"))
show("makeRecord", lambda: logging.makeLogRecord({"msg": "made %s", "args": ("here",), "levelname": "INFO"}).getMessage())
show("record repr", lambda: repr(logging.LogRecord("n", 20, "path.py", 5, "m %s", ("a",), None)))
show("names mapping", lambda: logging.getLevelNamesMapping()["WARN"])
show("raiseExceptions", lambda: logging.raiseExceptions)
show("root", lambda: (logging.root is logging.getLogger(), logging.getLogger("root") is logging.root, logging.root.name))
show("children", lambda: [logging.getLogger("p.q"), logging.getLogger("p").getChild("q") is logging.getLogger("p.q")])
show("handler repr", lambda: repr(h).replace("<_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>", "STREAM"))
show("handler level", lambda: (h.setLevel(logging.ERROR), h.level, h.setLevel("NOTSET")))
logging.raiseExceptions = False
log.info("%d items", "not a number")
log.info("%s %s", "one")
logging.raiseExceptions = True
log.info("after")
log.handlers.clear()
log.propagate = False
log.warning("nobody listens, last resort again")
log.addHandler(logging.NullHandler())
log.warning("swallowed")
logging.getLogger("z").setLevel(logging.CRITICAL + 1)
logging.getLogger("z").critical("too low")
print(logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL, logging.FATAL, logging.NOTSET, logging.BASIC_FORMAT)
