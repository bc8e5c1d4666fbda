"""Prints the public names of the thread modules with their signatures.

    python3.13 record.py > threads.txt

Signatures leave out self, a class has that of its __init__. Where CPython knows
none it is (...).
"""
import _thread
import concurrent.futures
import inspect
import queue
import threading


def signature(obj, method):
    try:
        params = list(inspect.signature(obj).parameters.values())[method:]
    except (ValueError, TypeError):
        return "(...)"
    return str(inspect.Signature(params))


def ours(obj, module):
    if isinstance(obj, (int, float, str)):
        return True
    return getattr(obj, "__module__", "").split(".")[0].lstrip("_") in ("thread", "threading", "queue", "concurrent")


for module in threading, _thread, queue, concurrent.futures:
    for name in sorted(n for n in dir(module) if not n.startswith("_")):
        obj = getattr(module, name)
        path = f"{module.__name__}.{name}"
        if not ours(obj, module):
            continue
        if not isinstance(obj, type):
            print(path + (signature(obj, False) if callable(obj) else ""))
            continue
        print(path + (signature(obj.__init__, True) if inspect.isfunction(obj.__init__) else ""))
        if issubclass(obj, (BaseException, tuple)):
            continue
        for n in sorted(n for n in dir(obj) if not n.startswith("_")):
            m = inspect.getattr_static(obj, n)
            print(f"{path}.{n}{signature(m, True) if callable(m) else ''}")
