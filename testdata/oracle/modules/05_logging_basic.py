# logging: basicConfig to stdout, levels, lazy formatting, thread names.
import logging
import sys
import threading

logging.warning("root before configuration goes to stderr: %s", "yes")
logging.basicConfig(level=logging.DEBUG, format="%(levelname)-8s|%(name)s|%(threadName)s|%(message)s", stream=sys.stdout, force=True)
logging.debug("debug %d", 1)
logging.info("info %s %s", "two", ["args"])
logging.warning("warn %(key)s", {"key": "by name"})
logging.error("error 100%")
logging.critical("critical %5.2f|", 3.14159)
log = logging.getLogger("app")
child = logging.getLogger("app.db")
print(log is logging.getLogger("app"), child.parent is log, log.parent is logging.getLogger(), child.name, log.level, log.getEffectiveLevel(), logging.getLogger().level)
log.info("from app")
child.setLevel(logging.ERROR)
child.info("hidden")
child.error("shown")
child.setLevel("INFO")
print(child.level, child.isEnabledFor(logging.DEBUG), log.isEnabledFor(10), logging.getLevelName(20), logging.getLevelName("ERROR"), logging.getLevelName(25), logging.INFO, logging.WARN)
logging.log(logging.INFO, "by number")
logging.log(25, "between")
logging.addLevelName(25, "NOTICE")
log.log(25, "named")


def worker(n):
    logging.info("working on %d", n)


for i in range(2):
    t = threading.Thread(target=worker, args=(i,), name=f"W{i}")
    t.start()
    t.join()
t = threading.Thread(target=worker, args=(9,))
t.start()
t.join()
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("caught")
    log.error("with info", exc_info=True)
    log.warning("no info")
log.info("stack", exc_info=ValueError("given"))
logging.basicConfig(level=logging.ERROR)
log.info("second basicConfig does nothing")
print(len(logging.getLogger().handlers), logging.getLogger().handlers[0].__class__.__name__, logging.getLogger())
print(log, child, logging.getLogger("app.db.deep").parent is child)
logging.disable(logging.INFO)
log.info("disabled")
log.warning("still on")
logging.disable(logging.NOTSET)
log.info("no args with % sign")
log.info("tuple %s", (1, 2))
log.info({"a": "dict message"})
log.info(12345)
log.info(None)
log.info("%s is %s", "x", None)
logging.info("unicode é ✓")
