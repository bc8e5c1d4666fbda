"""Stands for struct, which Tailorbird leaves out: only sizes."""
from cpythontest_absent import Absent


def calcsize(format):
    """Return the size of one C value on 64 bits."""
    return {"n": 8, "N": 8, "P": 8, "l": 8, "q": 8, "i": 4, "I": 4, "h": 2, "b": 1}[format]


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return Absent("struct")
