"""Where the names of unittest are, in whatever order they are asked for."""
import io
from unittest.main import main as from_module
import unittest

print("main", from_module is unittest.main, unittest.TestProgram is unittest.main)
print("submodules", unittest.case.TestCase is unittest.TestCase, unittest.util.__name__, unittest.loader.__name__)
names = dir(unittest)
print("dir", [n for n in ("TestCase", "TestResult", "main", "skip", "case", "BaseTestSuite", "IsolatedAsyncioTestCase", "nope") if n in names])
print("sorted", names == sorted(names))
try:
    unittest.nope
except AttributeError as e:
    print(type(e).__name__, e)

from unittest import mock, TestSuite, defaultTestLoader
print(mock.Mock.__name__, TestSuite.__module__, type(defaultTestLoader).__qualname__)
print(mock is unittest.mock)


class Program(unittest.TestCase):
    def test_docstring(self):
        """What help() shows of a method is there before it has run."""
        self.assertTrue(unittest.TestCase.assertEqual.__doc__)
        self.assertEqual(unittest.TestCase.assertTrue.__code__.co_varnames[:2], ("self", "expr"))
        self.assertEqual(unittest.TestCase.run.__qualname__, "TestCase.run")


suite = defaultTestLoader.loadTestsFromTestCase(Program)
print(unittest.TextTestRunner(verbosity=0, stream=io.StringIO()).run(suite).wasSuccessful())
