# logging: errors in emit, stack_info, stacklevel, dictConfig, captured warnings.
import logging, sys
def f():
    logging.warning("%d items", "x")
f()
logging.warning("with stack", stack_info=True)
def g():
    logging.warning("lvl2", stacklevel=2, stack_info=True)
g()
import logging.config
sys.stderr.flush()
logging.config.dictConfig({"version":1,"formatters":{"f":{"format":"%(levelname)s|%(name)s|%(threadName)s|%(message)s"}},"handlers":{"c":{"class":"logging.StreamHandler","formatter":"f","stream":"ext://sys.stdout","level":"INFO"}},"loggers":{"a.b":{"level":"DEBUG","handlers":["c"],"propagate":False}},"root":{"level":"WARNING","handlers":["c"]}})
logging.getLogger("a.b").info("hello")
logging.getLogger("a.b").debug("hello")
logging.getLogger("q").warning("hello")
for bad in ({}, {"version":2},{"version":1,"handlers":{"x":{"class":"nope.Nope"}}},{"version":1,"root":{"handlers":["zz"]}},{"version":1,"root":{"level":"LOUD"}}):
    try: logging.config.dictConfig(bad)
    except Exception as e: print(type(e).__name__, e, repr(e.__cause__))
logging.captureWarnings(True)
import warnings
logging.basicConfig(force=True, stream=sys.stdout)
warnings.warn("hey")
logging.captureWarnings(False)
