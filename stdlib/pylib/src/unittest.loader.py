"""Finding tests in classes and modules."""
import sys

from unittest import case, suite, util

__unittest = True


class _FailedTest(case.TestCase):
    """A test that raises what kept the real one from being loaded."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattr__(name)

        def fail():
            raise self._exception
        return fail


def _traceback():
    import traceback
    return traceback.format_exc()


def _failed(name, exception, suite_class, message):
    return suite_class((_FailedTest(name, exception),)), message


def _is_case(obj):
    return isinstance(obj, type) and issubclass(obj, case.TestCase) and obj not in (case.TestCase, case.FunctionTestCase)


class TestLoader:
    """Makes suites of classes, modules and dotted names."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        """Return a suite of the tests of a class."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = []
        if testCaseClass not in (case.TestCase, case.FunctionTestCase):
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, "runTest"):
                names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """Return a suite of the tests of a module, or what its load_tests returns."""
        found = []
        for name in dir(module):
            obj = getattr(module, name)
            if _is_case(obj):
                found.append(self.loadTestsFromTestCase(obj))
        load_tests = getattr(module, "load_tests", None)
        tests = self.suiteClass(found)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as e:
            return self._failure(module.__name__, e, "Failed to call load_tests:\n%s" % _traceback())

    def _failure(self, name, exc, message):
        test, message = _failed(name, type(exc)(message), self.suiteClass, message)
        self.errors.append(message)
        return test

    def _import(self, parts):
        """Import the longest start of a dotted name; return the module, or the test that reports why not."""
        tried = list(parts)
        failure = None
        while tried:
            try:
                return __import__(".".join(tried), fromlist=["*"]), failure
            except ImportError:
                last = tried.pop()
                message = "Failed to import test module: %s\n%s" % (last, _traceback())
                failure = (last, ImportError(message), message)
        return None, failure

    def loadTestsFromName(self, name, module=None):
        """Return a suite of what a dotted name means: a module, a class, a method, or a callable that makes tests."""
        parts = name.split(".")
        failure = None
        if module is None:
            module, failure = self._import(parts)
            if module is None:
                return self._failure(*failure)
            parts = parts[1:]
        parent, obj = None, module
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as e:
                if failure is not None and getattr(obj, "__path__", None) is not None:
                    return self._failure(*failure)
                return self._failure(part, e, "Failed to access attribute:\n%s" % _traceback())
        if isinstance(obj, type(sys)):
            return self.loadTestsFromModule(obj)
        if _is_case(obj):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, type(_failed)) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            test = parent(parts[-1])
            if not isinstance(getattr(test, parts[-1]), type(_failed)):
                return self.suiteClass([test])
        elif isinstance(obj, suite.TestSuite):
            return obj
        if not callable(obj):
            raise TypeError("don't know how to make test from: %s" % obj)
        test = obj()
        if isinstance(test, suite.TestSuite):
            return test
        if isinstance(test, case.TestCase):
            return self.suiteClass([test])
        raise TypeError("calling %s returned %s, not a test" % (obj, test))

    def loadTestsFromNames(self, names, module=None):
        """Return a suite of what each name means."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """Return the names of the test methods of a class, sorted."""
        def wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            if self.testNamePatterns is None:
                return True
            from fnmatch import fnmatchcase
            full = "%s.%s" % (util.strclass(testCaseClass), name)
            return any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)
        names = [name for name in dir(testCaseClass) if wanted(name)]
        if self.sortTestMethodsUsing:
            import functools
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """Tailorbird's scripts do not see folders: name the modules instead."""
        raise ImportError("Start directory is not importable: %r; name the test modules instead" % start_dir)


defaultTestLoader = TestLoader()
