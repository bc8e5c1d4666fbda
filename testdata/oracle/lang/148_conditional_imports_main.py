# try/except ImportError, conditional definitions, if __name__, main() with return codes, module constants.
try:
    import simplejson_missing as json
except ImportError:
    import json
try:
    from fast_module import speedup
except ModuleNotFoundError as e:
    print("fallback:", e.name)

    def speedup(x):
        return x


try:
    import threading
except ImportError:
    import dummy_threading as threading
import sys

if sys.version_info[0] >= 3:
    def to_text(x):
        return str(x)
else:
    def to_text(x):
        return unicode(x)

PY3 = sys.version_info[0] == 3
MAX_WORKERS = 4
_PRIVATE = "x"
__version__ = "1.0"
__all__ = ["main", "speedup"]
__author__ = "nobody"

if MAX_WORKERS > 8:
    mode = "large"
elif MAX_WORKERS > 2:
    mode = "medium"
else:
    mode = "small"
print(json.dumps({"a": 1}), speedup(5), to_text(7), PY3, mode, threading.current_thread().name)


def parse(argv):
    options = {"verbose": False, "names": []}
    it = iter(argv)
    for arg in it:
        if arg in ("-v", "--verbose"):
            options["verbose"] = True
        elif arg.startswith("--count="):
            options["count"] = int(arg.split("=", 1)[1])
        elif arg == "-n":
            try:
                options["count"] = int(next(it))
            except StopIteration:
                raise SystemExit("option -n needs a value") from None
        elif arg.startswith("-"):
            raise SystemExit(f"unknown option {arg}")
        else:
            options["names"].append(arg)
    return options


def main(argv=None):
    argv = sys.argv[1:] if argv is None else argv
    try:
        options = parse(argv)
    except ValueError as e:
        print("bad value:", e)
        return 2
    if options["verbose"]:
        print("verbose on")
    print(options)
    return 0


for args in ([], ["-v", "a", "b"], ["--count=3"], ["-n", "4", "x"], ["--count=x"]):
    print(args, "->", main(args))
for args in (["--wrong"], ["-n"]):
    try:
        main(args)
    except SystemExit as e:
        print("SystemExit:", e.code)


class Lazy:
    def __getattr__(self, name):
        module = __import__(name)
        setattr(self, name, module)
        return module


lazy = Lazy()
print(lazy.math.floor(2.9), "math" in vars(lazy))
try:
    lazy.no_such_module_here
except ImportError as e:
    print("ImportError:", e)
with_import = {}
for name in ("math", "string", "not_a_module"):
    try:
        with_import[name] = __import__(name).__name__
    except ImportError:
        with_import[name] = None
print(with_import)
if __name__ == "__main__":
    status = main(["final"])
    print("status", status)
    sys.exit(status)
