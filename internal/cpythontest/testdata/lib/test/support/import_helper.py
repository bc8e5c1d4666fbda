"""Imports that tests make in special ways."""
import contextlib
import sys
import unittest


def import_module(name, deprecated=False, *, required_on=()):
    """Import a module; skip the test where there is none."""
    try:
        __import__(name)
    except ImportError as e:
        raise unittest.SkipTest(str(e)) from None
    return sys.modules[name]


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False, usefrozen=False):
    """Import a module anew, with some other modules anew or made impossible to import; None where that fails.

    What is blocked is the part of a module that is written in C. There is no other form
    of it here: a module that cannot do without comes as it is.
    """
    names = {name, *fresh, *blocked}
    saved = {n: m for n, m in sys.modules.items() if any(n == x or n.startswith(x + ".") for x in names)}
    for n in saved:
        del sys.modules[n]
    for n in blocked:
        sys.modules[n] = None
    try:
        for n in fresh:
            try:
                __import__(n)
            except ImportError:
                return None
        try:
            __import__(name)
        except ImportError:
            for n in blocked:
                del sys.modules[n]
            __import__(name)
        return sys.modules[name]
    finally:
        for n in list(sys.modules):
            if any(n == x or n.startswith(x + ".") for x in names):
                del sys.modules[n]
        sys.modules.update(saved)


def unload(name):
    sys.modules.pop(name, None)


forget = unload


@contextlib.contextmanager
def ready_to_import(name=None, source=""):
    raise unittest.SkipTest("needs files that can be written")
    yield


class CleanImport:
    def __init__(self, *names, usefrozen=False):
        self.saved = dict(sys.modules)
        for name in names:
            sys.modules.pop(name, None)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        sys.modules.update(self.saved)
