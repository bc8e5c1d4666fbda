"""Stands for pickle, which Tailorbird leaves out: a test that uses it is skipped."""
from cpythontest_absent import Absent


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return Absent("pickle")


HIGHEST_PROTOCOL, DEFAULT_PROTOCOL = 5, 4
