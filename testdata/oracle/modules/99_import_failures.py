# Imports that fail or go by name: what is missing, what is imported in a circle.
import importlib
import sys

import circle


def attempt(label, f):
    try:
        print(label, f())
    except (ImportError, AttributeError) as e:
        print(label, type(e).__name__, e, getattr(e, "name", None), getattr(e, "name_from", None))


def names_in_circle():
    from circle import first


def attributes_in_circle():
    import circle.third


def submodule_that_lacks_another():
    from circle import lacking


def no_such_name():
    from circle import nothing


def part_of_a_module():
    import circle.plain.nothing


def part_of_a_package():
    import circle.nothing


def part_of_a_library_package():
    import logging.nothing


def part_of_a_library_module():
    import os.nothing


for f in (names_in_circle, attributes_in_circle, submodule_that_lacks_another, no_such_name, part_of_a_module, part_of_a_package,
          part_of_a_library_package, part_of_a_library_module, lambda: circle.nothing):
    attempt(f.__name__, f)
print(sorted(n for n in sys.modules if n.startswith("circle")))
from circle import *
print(public, "_private" in globals(), "hidden" in globals(), circle.plain.__doc__)

print(__import__("circle.plain").__name__, __import__("circle.plain", fromlist=["z"]).z, __import__("circle").__name__)
print(importlib.import_module("circle.plain").z, importlib.import_module(".plain", "circle").z, importlib.import_module(".plain", package=circle.__package__).z)
attempt("relative", lambda: importlib.import_module("..plain", "circle"))
attempt("absent", lambda: importlib.import_module("circle.nothing"))
try:
    importlib.import_module(".plain")
except TypeError as e:
    print(e)
module = circle.plain
module.z, module.extra = 0, "kept"
print(importlib.reload(module) is module, module.z, module.extra, sys.modules["circle.plain"] is module)
