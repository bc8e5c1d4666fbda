"""Stands for doctest, which Tailorbird leaves out: there are no tests in docstrings."""
import unittest


def DocTestSuite(*args, **kwargs):
    """Return a suite without tests."""
    return unittest.TestSuite()
