"""A test: its fixtures, its assertions, and how it runs."""
import sys
import time

from unittest import result
from unittest._contexts import (_AssertLogsContext, _AssertNotWarnsContext, _AssertRaisesContext, _AssertWarnsContext)
from unittest.util import (_common_shorten_repr, _count_diff_all_purpose, _count_diff_hashable, safe_repr, strclass)

__unittest = True

_subtest_msg_sentinel = object()

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


def _warn(message, category=None, stacklevel=1):
    import warnings
    warnings.warn(message, category, stacklevel + 1)


class SkipTest(Exception):
    """Raised in a test to skip it."""


class _ShouldStop(Exception):
    """Ends a test after a failed subtest."""


class _UnexpectedSuccess(Exception):
    """Stands for an expected failure that did not come, for results that know no such thing."""


class _Outcome:
    """What one test has come to so far."""

    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.result_supports_subtests = hasattr(result, "addSubTest")
        self.success = True
        self.expectedFailure = None

    def testPartExecutor(self, test_case, subTest=False):
        """Return a context that runs one part of a test and reports what it raises."""
        return _Part(self, test_case, subTest)


class _Part:
    """The context in which one part of a test runs."""

    def __init__(self, outcome, test_case, subTest):
        self.outcome, self.test_case, self.subTest = outcome, test_case, subTest

    def __enter__(self):
        self.before, self.outcome.success = self.outcome.success, True

    def __exit__(self, *info):
        try:
            return self.report(self.outcome, *info)
        finally:
            self.outcome.success = self.outcome.success and self.before

    def report(self, outcome, kind, e, tb):
        """Tell the result how the part ended, and whether that is all there is to do."""
        test_case = self.test_case
        if kind is None:
            if self.subTest and outcome.success:
                outcome.result.addSubTest(test_case.test_case, test_case, None)
        elif issubclass(kind, KeyboardInterrupt):
            return False
        elif issubclass(kind, SkipTest):
            outcome.success = False
            _addSkip(outcome.result, test_case, str(e))
        elif issubclass(kind, _ShouldStop):
            pass
        elif outcome.expecting_failure:
            outcome.expectedFailure = kind, e, tb
        else:
            outcome.success = False
            if self.subTest:
                outcome.result.addSubTest(test_case.test_case, test_case, (kind, e, tb))
            else:
                _addError(outcome.result, test_case, (kind, e, tb))
        return True


def _addSkip(result, test, reason):
    if hasattr(result, "addSkip"):
        result.addSkip(test, reason)
    else:
        _warn("TestResult has no addSkip method, skips not reported", RuntimeWarning, 2)
        result.addSuccess(test)


def _addError(result, test, info):
    if result is not None and info is not None:
        (result.addFailure if issubclass(info[0], test.failureException) else result.addError)(test, info)


def _enter_context(cm, addcleanup):
    cls = type(cm)
    try:
        enter, exit = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol") from None
    value = enter(cm)
    addcleanup(exit, cm, None, None, None)
    return value


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Have a function called when the tests of the module are done."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enter a context that is left when the tests of the module are done."""
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    """Call the cleanups of the module, the last one first."""
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as e:
            errors.append(e)
    if errors:
        raise errors[0]


def skip(reason):
    """Skip the decorated test or class."""
    def decorate(test):
        if not isinstance(test, type):
            import functools

            @functools.wraps(test)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            test = skipped
        test.__unittest_skip__ = True
        test.__unittest_skip_why__ = reason
        return test
    if isinstance(reason, type(_warn)):
        test, reason = reason, ""
        return decorate(test)
    return decorate


def _unchanged(test):
    return test


def skipIf(condition, reason):
    """Skip the decorated test if condition is true."""
    return skip(reason) if condition else _unchanged


def skipUnless(condition, reason):
    """Skip the decorated test unless condition is true."""
    return _unchanged if condition else skip(reason)


def expectedFailure(test):
    """The decorated test should fail."""
    test.__unittest_expecting_failure__ = True
    return test


class TestCase:
    """One test: the method named at its making, with the fixtures of its class."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16
    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != "runTest":
            raise ValueError("no such test method in %s: %s" % (self.__class__, methodName))
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual",
                                     set: "assertSetEqual", frozenset: "assertSetEqual", str: "assertMultiLineEqual"}

    # Fixtures.

    def setUp(self):
        """Called before the test."""

    def tearDown(self):
        """Called after the test if setUp passed."""

    @classmethod
    def setUpClass(cls):
        """Called before the first test of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the last test of the class."""

    def addTypeEqualityFunc(self, typeobj, function):
        """Have assertEqual call function for two values of exactly this type."""
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        """Have a function called after tearDown, the last one added first."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context that is left after the test."""
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Have a function called after tearDownClass."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enter a context that is left after the tests of the class."""
        return _enter_context(cm, cls.addClassCleanup)

    def doCleanups(self):
        """Call the cleanups; report whether all is well."""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.testPartExecutor(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Call the cleanups of the class; errors are left in tearDown_exceptions."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    # Names.

    def id(self):
        """Return the full name of the test."""
        return "%s.%s" % (strclass(self.__class__), self._testMethodName)

    def shortDescription(self):
        """Return the first line of the test's docstring, or None."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def __str__(self):
        return "%s (%s.%s)" % (self._testMethodName, strclass(self.__class__), self._testMethodName)

    def __repr__(self):
        return "<%s testMethod=%s>" % (strclass(self.__class__), self._testMethodName)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    # Running.

    def countTestCases(self):
        """Return 1."""
        return 1

    def defaultTestResult(self):
        """Make a result for a run without one."""
        return result.TestResult()

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def _marked(self, method, name, default=False):
        return getattr(self.__class__, name, default) or getattr(method, name, default)

    def run(self, result=None):
        """Run the test and report to result, which is returned."""
        own = result is None
        if own:
            result = self.defaultTestResult()
            getattr(result, "startTestRun", lambda: None)()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if self._marked(method, "__unittest_skip__"):
                _addSkip(result, self, self._marked(method, "__unittest_skip_why__", ""))
            else:
                self._runParts(result, method)
            return result
        finally:
            result.stopTest(self)
            if own:
                getattr(result, "stopTestRun", lambda: None)()

    def _runParts(self, result, method):
        expecting = self._marked(method, "__unittest_expecting_failure__")
        outcome = self._outcome = _Outcome(result)
        start = time.perf_counter()
        try:
            with outcome.testPartExecutor(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting
                with outcome.testPartExecutor(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.testPartExecutor(self):
                    self._callTearDown()
            self.doCleanups()
            self._addDuration(result, time.perf_counter() - start)
            if not outcome.success:
                return
            if not expecting:
                result.addSuccess(self)
            elif outcome.expectedFailure:
                self._addExpectedFailure(result, outcome.expectedFailure)
            else:
                self._addUnexpectedSuccess(result)
        finally:
            outcome.expectedFailure = None
            self._outcome = None

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            _warn(f"It is deprecated to return a value that is not None from a test case ({method})",
                          DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def _addDuration(self, result, elapsed):
        if hasattr(result, "addDuration"):
            result.addDuration(self, elapsed)
        else:
            _warn("TestResult has no addDuration method", RuntimeWarning)

    def _addExpectedFailure(self, result, info):
        if hasattr(result, "addExpectedFailure"):
            result.addExpectedFailure(self, info)
        else:
            _warn("TestResult has no addExpectedFailure method, reporting as passes", RuntimeWarning)
            result.addSuccess(self)

    def _addUnexpectedSuccess(self, result):
        if hasattr(result, "addUnexpectedSuccess"):
            result.addUnexpectedSuccess(self)
            return
        _warn("TestResult has no addUnexpectedSuccess method, reporting as failure", RuntimeWarning)
        try:
            raise _UnexpectedSuccess from None
        except _UnexpectedSuccess:
            result.addFailure(self, sys.exc_info())

    def debug(self):
        """Run the test and let errors through."""
        method = getattr(self, self._testMethodName)
        if self._marked(method, "__unittest_skip__"):
            raise SkipTest(self._marked(method, "__unittest_skip_why__", ""))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def subTest(self, msg=_subtest_msg_sentinel, **params):
        """Report the failure of the block by itself and go on after it."""
        from contextlib import contextmanager
        return contextmanager(self._subTest)(msg, params)

    def _subTest(self, msg, params):
        if self._outcome is None or not self._outcome.result_supports_subtests:
            yield
            return
        parent = self._subtest
        outer = {} if parent is None else parent.params
        self._subtest = _SubTest(self, msg, params | {k: v for k, v in outer.items() if k not in params})
        try:
            with self._outcome.testPartExecutor(self._subtest, subTest=True):
                yield
            if not self._outcome.success:
                if self._outcome.result is not None and self._outcome.result.failfast:
                    raise _ShouldStop
            elif self._outcome.expectedFailure:
                raise _ShouldStop
        finally:
            self._subtest = parent

    def skipTest(self, reason):
        """Skip the test."""
        raise SkipTest(reason)

    def fail(self, msg=None):
        """Fail the test."""
        raise self.failureException(msg)

    # Messages.

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return "%s : %s" % (standardMsg, msg)
        except UnicodeDecodeError:
            return "%s : %s" % (safe_repr(standardMsg), safe_repr(msg))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + (DIFF_OMITTED % len(diff))

    def _check(self, holds, msg, form, *values):
        """Fail unless holds; the message shows the values."""
        if not holds:
            raise self.failureException(self._formatMessage(msg, form % tuple(safe_repr(v) for v in values)))

    # Assertions about one value.

    def assertTrue(self, expr, msg=None):
        self._check(expr, msg, "%s is not true", expr)

    def assertFalse(self, expr, msg=None):
        self._check(not expr, msg, "%s is not false", expr)

    def assertIsNone(self, obj, msg=None):
        self._check(obj is None, msg, "%s is not None", obj)

    def assertIsNotNone(self, obj, msg=None):
        self._check(obj is not None, msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        self._check(isinstance(obj, cls), msg, "%s is not an instance of %s", obj, cls)

    def assertNotIsInstance(self, obj, cls, msg=None):
        self._check(not isinstance(obj, cls), msg, "%s is an instance of %s", obj, cls)

    # Assertions about two values.

    def assertIs(self, expr1, expr2, msg=None):
        self._check(expr1 is expr2, msg, "%s is not %s", expr1, expr2)

    def assertIsNot(self, expr1, expr2, msg=None):
        self._check(expr1 is not expr2, msg, "unexpectedly identical: %s", expr1)

    def assertIn(self, member, container, msg=None):
        self._check(member in container, msg, "%s not found in %s", member, container)

    def assertNotIn(self, member, container, msg=None):
        self._check(member not in container, msg, "%s unexpectedly found in %s", member, container)

    def assertLess(self, a, b, msg=None):
        self._check(a < b, msg, "%s not less than %s", a, b)

    def assertLessEqual(self, a, b, msg=None):
        self._check(a <= b, msg, "%s not less than or equal to %s", a, b)

    def assertGreater(self, a, b, msg=None):
        self._check(a > b, msg, "%s not greater than %s", a, b)

    def assertGreaterEqual(self, a, b, msg=None):
        self._check(a >= b, msg, "%s not greater than or equal to %s", a, b)

    def assertNotEqual(self, first, second, msg=None):
        self._check(first != second, msg, "%s == %s", first, second)

    def assertEqual(self, first, second, msg=None):
        """Values of one basic type are compared by the assertion for it, which shows where they differ."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if isinstance(function, str):
                function = getattr(self, function)
            if function is not None:
                return function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            raise self.failureException(self._formatMessage(msg, "%s != %s" % _common_shorten_repr(first, second)))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """The difference is at most delta, or rounds to 0 at places (7) digits."""
        if first == second:
            return
        near, diff, how = self._near(first, second, places, delta)
        if not near:
            raise self.failureException(self._formatMessage(
                msg, "%s != %s within %s (%s difference)" % (safe_repr(first), safe_repr(second), how, safe_repr(diff))))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        near, diff, how = self._near(first, second, places, delta)
        if first == second or near:
            text = "%s == %s within %s" % (safe_repr(first), safe_repr(second), how)
            if delta is not None:
                text += " (%s difference)" % safe_repr(diff)
            raise self.failureException(self._formatMessage(msg, text))

    def _near(self, first, second, places, delta):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            return diff <= delta, diff, "%s delta" % safe_repr(delta)
        places = 7 if places is None else places
        return round(diff, places) == 0, diff, "%r places" % places

    # Assertions about containers and texts.

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Both have the same items in the same order, and seq_type if given."""
        kind = "sequence" if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for which, seq in (("First", seq1), ("Second", seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException("%s sequence is not a %s: %s" % (which, kind, safe_repr(seq)))
        text = self._sequenceDifference(seq1, seq2, kind, seq_type)
        if text is not None:
            import difflib
            import pprint
            lines = difflib.ndiff(pprint.pformat(seq1).splitlines(), pprint.pformat(seq2).splitlines())
            self.fail(self._formatMessage(msg, self._truncateMessage(text, "\n" + "\n".join(lines))))

    def _sequenceDifference(self, seq1, seq2, kind, seq_type):
        """Return in words where two sequences differ, or None."""
        lengths = []
        for which, seq in (("First", seq1), ("Second", seq2)):
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                return "%s %s has no length.    Non-sequence?" % (which, kind)
        if seq1 == seq2:
            return None
        n1, n2 = lengths
        text = "%ss differ: %s != %s\n" % ((kind.capitalize(),) + _common_shorten_repr(seq1, seq2))
        same = True
        for i in range(min(n1, n2)):
            items = []
            for which, seq in (("first", seq1), ("second", seq2)):
                try:
                    items.append(seq[i])
                except (TypeError, IndexError, NotImplementedError):
                    text += "\nUnable to index element %d of %s %s\n" % (i, which, kind)
                    break
            if len(items) == 2 and not items[0] != items[1]:
                continue
            same = False
            if len(items) == 2:
                text += "\nFirst differing element %d:\n%s\n%s\n" % ((i,) + _common_shorten_repr(*items))
            break
        if same and n1 == n2 and seq_type is None and type(seq1) != type(seq2):
            return None
        if n1 != n2:
            which, seq, low, high = ("First", seq1, n2, n1) if n1 > n2 else ("Second", seq2, n1, n2)
            text += "\n%s %s contains %d additional elements.\n" % (which, kind, high - low)
            try:
                text += "First extra element %d:\n%s\n" % (low, safe_repr(seq[low]))
            except (TypeError, IndexError, NotImplementedError):
                text += "Unable to index element %d of %s %s\n" % (low, which.lower(), kind)
        return text

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        only = []
        for which, a, b in (("first", set1, set2), ("second", set2, set1)):
            try:
                only.append(a.difference(b))
            except TypeError as e:
                self.fail("invalid type when attempting set difference: %s" % e)
            except AttributeError as e:
                self.fail("%s argument does not support set difference: %s" % (which, e))
        lines = []
        for which, other, items in (("first", "second", only[0]), ("second", "first", only[1])):
            if items:
                lines.append("Items in the %s set but not the %s:" % (which, other))
                lines.extend(repr(item) for item in items)
        if lines:
            self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            import difflib
            import pprint
            text = "%s != %s" % _common_shorten_repr(d1, d2)
            diff = "\n" + "\n".join(difflib.ndiff(pprint.pformat(d1).splitlines(), pprint.pformat(d2).splitlines()))
            self.fail(self._formatMessage(msg, self._truncateMessage(text, diff)))

    def assertCountEqual(self, first, second, msg=None):
        """Both have the same items, each as often, in any order."""
        a, b = list(first), list(second)
        try:
            differences = _count_diff_hashable(a, b)
        except TypeError:
            differences = _count_diff_all_purpose(a, b)
        if differences:
            diff = "\n".join("First has %d, Second has %d:  %r" % d for d in differences)
            self.fail(self._formatMessage(msg, self._truncateMessage("Element counts were not equal:\n", diff)))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        import difflib
        # If either lacks a last line end both get one more, so that the lack shows.
        ended = all(s.endswith("\n") for s in (first, second) if s)
        lines = [(s if ended or not s else s + "\n").splitlines(keepends=True) for s in (first, second)]
        text = "%s != %s" % _common_shorten_repr(first, second)
        self.fail(self._formatMessage(msg, self._truncateMessage(text, "\n" + "".join(difflib.ndiff(*lines)))))

    def _search(self, expected, text):
        if isinstance(expected, (str, bytes)):
            import re
            assert expected, "expected_regex must not be empty."
            expected = re.compile(expected)
        return expected, expected.search(text)

    def assertRegex(self, text, expected_regex, msg=None):
        regex, found = self._search(expected_regex, text)
        if not found:
            raise self.failureException(self._formatMessage(msg, "Regex didn't match: %r not found in %r" % (regex.pattern, text)))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            import re
            unexpected_regex = re.compile(unexpected_regex)
        found = unexpected_regex.search(text)
        if found:
            raise self.failureException(self._formatMessage(
                msg, "Regex matched: %r matches %r in %r" % (text[found.start():found.end()], unexpected_regex.pattern, text)))

    # Assertions about what happens.

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Calling args, or the with block, raises the exception, which the context keeps as exception."""
        return _AssertRaisesContext(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """The same, and the text of the exception holds the regular expression."""
        return _AssertRaisesContext(expected_exception, self, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Calling args, or the with block, issues the warning."""
        return _AssertWarnsContext(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """The same, and the text of the warning holds the regular expression."""
        return _AssertWarnsContext(expected_warning, self, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        return _AssertNotWarnsContext(expected_warning, self).handle("_assertNotWarns", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """The with block logs something; the context gives records and output."""
        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        """The with block logs nothing."""
        return _AssertLogsContext(self, logger, level, no_logs=True)


class FunctionTestCase(TestCase):
    """A test made of functions."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._testFunc, self._setUpFunc, self._tearDownFunc, self._description = testFunc, setUp, tearDown, description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def _parts(self):
        return type(self), self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def id(self):
        return self._testFunc.__name__

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self._parts()[1:] == other._parts()[1:]

    def __hash__(self):
        return hash(self._parts())

    def __str__(self):
        return "%s (%s)" % (strclass(self.__class__), self._testFunc.__name__)

    def __repr__(self):
        return "<%s tec=%s>" % (strclass(self.__class__), self._testFunc)

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc.split("\n")[0].strip() if doc else None


class _SubTest(TestCase):
    """One run of a subTest block, as results see it."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not _subtest_msg_sentinel:
            parts.append("[{}]".format(self._message))
        if self.params:
            parts.append("({})".format(", ".join("{}={!r}".format(k, v) for k, v in self.params.items())))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return "{} {}".format(self.test_case.id(), self._subDescription())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return "{} {}".format(self.test_case, self._subDescription())
