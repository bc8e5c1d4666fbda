"""Stands for inspect, which Tailorbird leaves out: a test that uses it is skipped."""
from unittest import SkipTest


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    raise SkipTest("needs module inspect")
