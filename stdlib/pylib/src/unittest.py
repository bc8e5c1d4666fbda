"""Tests of programs: cases, suites, loaders, runners and a command line."""
from unittest.result import TestResult
from unittest.case import (addModuleCleanup, TestCase, FunctionTestCase, SkipTest, skip, skipIf, skipUnless,
                           expectedFailure, doModuleCleanups, enterModuleContext)
from unittest.suite import BaseTestSuite, TestSuite
from unittest.loader import TestLoader, defaultTestLoader
from unittest.main import TestProgram, main
from unittest.runner import TextTestRunner, TextTestResult
from unittest.signals import installHandler, registerResult, removeResult, removeHandler

__all__ = ["IsolatedAsyncioTestCase", "TestResult", "TestCase", "TestSuite", "TextTestRunner", "TestLoader",
           "FunctionTestCase", "main", "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless",
           "expectedFailure", "TextTestResult", "installHandler", "registerResult", "removeResult",
           "removeHandler", "addModuleCleanup", "doModuleCleanups", "enterModuleContext"]
__unittest = True


def __dir__():
    return list(globals()) + ["IsolatedAsyncioTestCase"]


def __getattr__(name):
    if name == "IsolatedAsyncioTestCase":
        raise ImportError("IsolatedAsyncioTestCase: Tailorbird has no asyncio")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
