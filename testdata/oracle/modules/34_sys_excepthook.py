# Ends with an uncaught error that sys.excepthook reports; exit code 1.
import sys


def hook(etype, value, tb):
    print(f"custom hook: {etype.__name__}: {value}", file=sys.stderr)


sys.excepthook = hook
print("about to fail")
raise LookupError("reported by hook")
