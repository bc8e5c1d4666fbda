# Ends with exit code 3 by sys.exit, after running finally blocks.
import sys


def attempt(arg):
    try:
        sys.exit(arg)
    except SystemExit as e:
        print("code", repr(e.code), "args", e.args, "str", repr(str(e)))


for arg in (0, 1, None, "message", True, 2.5, [1], (1, 2)):
    attempt(arg)
try:
    sys.exit()
except SystemExit as e:
    print("no arg", e.code, e.args)
try:
    raise SystemExit
except SystemExit as e:
    print("class", e.code)
try:
    exit_called = False
    try:
        sys.exit(9)
    except Exception:
        print("not caught by Exception")
    finally:
        exit_called = True
except BaseException as e:
    print("caught", type(e).__name__, exit_called)
try:
    print("leaving")
    sys.exit(3)
finally:
    print("finally runs")
