# A hook for uncaught exceptions runs while the exception is being handled.
import logging
import sys
import threading
import traceback

logging.basicConfig(format="%(levelname)s %(message)s", stream=sys.stdout)


def fail(n):
    return 1 // n


def run():
    t = threading.Thread(target=fail, args=(0,), name="worker")
    t.start()
    t.join()


def hook(args):
    print(repr(sys.exception()), sys.exception() is args.exc_value, sys.exc_info()[0] is args.exc_type)
    print(traceback.format_exc().splitlines()[-1])
    logging.exception("in %s", args.thread.name)


threading.excepthook = hook
run()


def failing(args):
    raise KeyError("hook")


def last(kind, value, tb):
    print("sys.excepthook", repr(value), repr(value.__context__), repr(sys.exception()))


threading.excepthook, sys.excepthook = failing, last
run()
print(sys.exception())
