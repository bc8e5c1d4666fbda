"""Prints the public names of CPython's modules.

    python3.13 record.py threads > threads.txt    of the thread modules, with their signatures
    python3.13 record.py modules > modules.txt    of all others: a line a module, a line a class

Signatures leave out self, a class has that of its __init__. Where CPython knows
none it is (...). A module's names are __all__ if it has one, otherwise those it
made itself; a class has the attributes that neither object nor BaseException has.
"""
import importlib
import inspect
import sys
import types

THREADS = "threading _thread queue concurrent.futures"
MODULES = """
    __future__ abc argparse array atexit base64 binascii bisect builtins calendar collections
    collections.abc contextlib contextvars copy csv dataclasses datetime decimal difflib enum errno
    faulthandler fractions functools gc getpass hashlib heapq inspect io itertools json linecache
    locale logging logging.config logging.handlers math numbers operator os os.path pathlib platform
    pprint random re sched secrets shlex signal statistics string struct sys textwrap time timeit
    traceback tracemalloc types typing unittest unittest.mock uuid warnings weakref zlib
"""


def public(names):
    return sorted(n for n in names if not n.startswith("_"))


def signature(obj, method):
    try:
        params = list(inspect.signature(obj).parameters.values())[method:]
    except (ValueError, TypeError):
        return "(...)"
    return str(inspect.Signature(params))


def of_threads(obj):
    if isinstance(obj, (int, float, str)):
        return True
    return getattr(obj, "__module__", "").split(".")[0].lstrip("_") in ("thread", "threading", "queue", "concurrent")


def print_signatures(module):
    for name in public(dir(module)):
        obj = getattr(module, name)
        path = f"{module.__name__}.{name}"
        if not of_threads(obj):
            continue
        if not isinstance(obj, type):
            print(path + (signature(obj, False) if callable(obj) else ""))
            continue
        print(path + (signature(obj.__init__, True) if inspect.isfunction(obj.__init__) else ""))
        if issubclass(obj, (BaseException, tuple)):
            continue
        for n in public(dir(obj)):
            m = inspect.getattr_static(obj, n)
            print(f"{path}.{n}{signature(m, True) if callable(m) else ''}")


def made_by(module, obj):
    home = getattr(obj, "__module__", None)
    return not isinstance(obj, types.ModuleType) and (
        not isinstance(home, str) or home.lstrip("_").partition("._")[0] in ("builtins", module))


def print_names(module, path):
    names = getattr(module, "__all__", None)
    if names is None:
        names = [n for n in dir(module) if made_by(path, getattr(module, n))]
    print(f"{path}:", *public(names))
    for n in public(names):
        cls = getattr(module, n)
        if isinstance(cls, type) and made_by(path, cls) and n == cls.__name__:
            base = BaseException if issubclass(cls, BaseException) else object
            attributes = public(set(dir(cls)) - set(dir(base)))
            if attributes:
                print(f"  {n}:", *attributes)


if sys.argv[1] == "threads":
    for name in THREADS.split():
        print_signatures(importlib.import_module(name))
else:
    for name in MODULES.split():
        print_names(importlib.import_module(name), name)
