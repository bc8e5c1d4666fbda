"""Collections of tests, which call the fixtures of classes and modules."""
import sys

from unittest import case
from unittest.util import strclass

__unittest = True


def _call_if_exists(parent, name):
    getattr(parent, name, lambda: None)()


class BaseTestSuite:
    """A list of tests and of other suites, run in order."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return "<%s tests=%s>" % (strclass(self.__class__), list(self))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        """Return how many tests there are, those done included."""
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        """Add a test or a suite."""
        if not callable(test):
            raise TypeError("{} is not callable".format(repr(test)))
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        """Add each of tests."""
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        """Run the tests until the result wants to stop."""
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def _removeTestAtIndex(self, index):
        """Let go of a test that is done, and of what it holds."""
        try:
            test = self._tests[index]
        except TypeError:
            return
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the tests and let errors through."""
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """A suite that calls setUpModule, setUpClass and their opposites where the class changes."""

    def run(self, result, debug=False):
        outermost = not getattr(result, "_testRunEntered", False)
        if outermost:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if _isnotsuite(test):
                self._tearDownPreviousClass(test, result)
                self._handleModuleFixture(test, result)
                self._handleClassSetUp(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _handleClassSetUp(self, test, result):
        cls = test.__class__
        if cls == getattr(result, "_previousTestClass", None) or result._moduleSetUpFailed or getattr(cls, "__unittest_skip__", False):
            return
        self._mark(cls, False)
        setup = getattr(cls, "setUpClass", None)
        cleanups = getattr(cls, "doClassCleanups", None)
        if setup is None:
            return
        _call_if_exists(result, "_setupStdout")
        try:
            try:
                setup()
            except Exception as e:
                if isinstance(result, _DebugResult):
                    raise
                self._mark(cls, True)
                self._report(result, e, "setUpClass", strclass(cls))
                if cleanups is not None:
                    cleanups()
                    for info in cls.tearDown_exceptions:
                        self._report(result, info[1], "setUpClass", strclass(cls), info)
        finally:
            _call_if_exists(result, "_restoreStdout")

    def _mark(self, cls, failed):
        try:
            cls._classSetupFailed = failed
        except TypeError:
            pass  # the test is a function: its class cannot be written to

    def _tearDownPreviousClass(self, test, result):
        before = getattr(result, "_previousTestClass", None)
        if before is None or test.__class__ == before or getattr(before, "_classSetupFailed", False) \
                or getattr(result, "_moduleSetUpFailed", False) or getattr(before, "__unittest_skip__", False):
            return
        teardown = getattr(before, "tearDownClass", None)
        cleanups = getattr(before, "doClassCleanups", None)
        if teardown is None and cleanups is None:
            return
        _call_if_exists(result, "_setupStdout")
        try:
            if teardown is not None:
                self._guard(result, teardown, "tearDownClass", strclass(before))
            if cleanups is not None:
                cleanups()
                for info in before.tearDown_exceptions:
                    if isinstance(result, _DebugResult):
                        raise info[1]
                    self._report(result, info[1], "tearDownClass", strclass(before), info)
        finally:
            _call_if_exists(result, "_restoreStdout")

    def _previous_module(self, result):
        before = getattr(result, "_previousTestClass", None)
        return None if before is None else before.__module__

    def _handleModuleFixture(self, test, result):
        name = test.__class__.__module__
        if name == self._previous_module(result):
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        setup = getattr(sys.modules.get(name), "setUpModule", None)
        if setup is None:
            return
        _call_if_exists(result, "_setupStdout")
        try:
            if not self._guard(result, setup, "setUpModule", name):
                result._moduleSetUpFailed = True
                self._guard(result, case.doModuleCleanups, "setUpModule", name)
        finally:
            _call_if_exists(result, "_restoreStdout")

    def _handleModuleTearDown(self, result):
        name = self._previous_module(result)
        if name is None or result._moduleSetUpFailed or name not in sys.modules:
            return
        _call_if_exists(result, "_setupStdout")
        try:
            teardown = getattr(sys.modules[name], "tearDownModule", None)
            if teardown is not None:
                self._guard(result, teardown, "tearDownModule", name)
            self._guard(result, case.doModuleCleanups, "tearDownModule", name)
        finally:
            _call_if_exists(result, "_restoreStdout")

    def _guard(self, result, function, what, where):
        """Call a fixture; report an error of it to the result. True if there was none."""
        try:
            function()
            return True
        except Exception as e:
            if isinstance(result, _DebugResult):
                raise
            self._report(result, e, what, where)
            return False

    def _report(self, result, exc, what, where, info=None):
        holder = _ErrorHolder(f"{what} ({where})")
        skip = getattr(result, "addSkip", None)
        if skip is not None and isinstance(exc, case.SkipTest):
            skip(holder, str(exc))
        else:
            result.addError(holder, info or sys.exc_info())


class _ErrorHolder:
    """Stands in a result for a fixture that failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return "<ErrorHolder description=%r>" % (self.description,)

    def __str__(self):
        return self.id()

    def run(self, result):
        """Nothing to run."""

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


def _isnotsuite(test):
    try:
        iter(test)
    except TypeError:
        return True
    return False


class _DebugResult:
    """Stands for a result while errors are let through."""
    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
