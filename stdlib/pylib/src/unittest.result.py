"""What a run of tests came to."""
import sys

from unittest.util import strclass

__unittest = True

STDOUT_LINE = "\nStdout:\n%s"
STDERR_LINE = "\nStderr:\n%s"


def failfast(method):
    """Decorate a method of a result: with failfast set the run stops after it."""
    import functools

    @functools.wraps(method)
    def inner(self, *args, **kwargs):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kwargs)
    return inner


def _line(text):
    return text if text.endswith("\n") else text + "\n"


def _ours(tb):
    return "__unittest" in tb.tb_frame.f_globals


def _from_test(tb):
    """Return a traceback from its first entry outside of unittest."""
    while tb and _ours(tb):
        tb = tb.tb_next
    return tb


def _cut_assertions(tb):
    """End a traceback where the test calls unittest."""
    last = None
    while tb and not _ours(tb):
        last, tb = tb, tb.tb_next
    if last is not None:
        last.tb_next = None


class TestResult:
    """Counts tests and keeps (test, text) pairs of what went wrong."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures, self.errors = [], []
        self.testsRun = 0
        self.skipped, self.expectedFailures, self.unexpectedSuccesses = [], [], []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._stdout_buffer = self._stderr_buffer = None
        self._original_stdout, self._original_stderr = sys.stdout, sys.stderr
        self._mirrorOutput = False

    def printErrors(self):
        """Called by the runner after the run."""

    def startTestRun(self):
        """Called once before the first test."""

    def stopTestRun(self):
        """Called once after the last test."""

    def startTest(self, test):
        """Called before each test."""
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        """Called after each test."""
        self._restoreStdout()
        self._mirrorOutput = False

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._stderr_buffer is None:
            import io
            self._stdout_buffer, self._stderr_buffer = io.StringIO(), io.StringIO()
        sys.stdout, sys.stderr = self._stdout_buffer, self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for text, stream, form in ((sys.stdout.getvalue(), self._original_stdout, STDOUT_LINE),
                                       (sys.stderr.getvalue(), self._original_stderr, STDERR_LINE)):
                if text:
                    stream.write(form % _line(text))
        sys.stdout, sys.stderr = self._original_stdout, self._original_stderr
        for buffer in (self._stdout_buffer, self._stderr_buffer):
            buffer.seek(0)
            buffer.truncate()

    def addError(self, test, err):
        """Called for an exception that is no failure; err is as sys.exc_info() gives it."""
        self._stop_if_failfast()
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addFailure(self, test, err):
        """Called for an assertion that does not hold."""
        self._stop_if_failfast()
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def _stop_if_failfast(self):
        if getattr(self, "failfast", False):
            self.stop()

    def addSubTest(self, test, subtest, err):
        """Called at the end of a subtest; err is None if it passed."""
        if err is None:
            return
        self._stop_if_failfast()
        kind = self.failures if issubclass(err[0], test.failureException) else self.errors
        kind.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        """Called for a test that passed."""

    def addSkip(self, test, reason):
        """Called for a test that was skipped."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """Called for a test that failed as it should."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        """Called for a test that should have failed."""
        self._stop_if_failfast()
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        """Called with the seconds that a test took."""
        if hasattr(self, "collectedDurations"):
            self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        """Report whether nothing went wrong."""
        return not (self.failures or self.errors or getattr(self, "unexpectedSuccesses", ()))

    def stop(self):
        """Ask the run to end."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        kind, value, tb = err
        tb = self._clean_tracebacks(kind, value, tb, test)
        if value is not None:
            value.__traceback__ = tb
        import traceback
        parts = list(traceback.TracebackException(kind, value, tb, capture_locals=self.tb_locals, compact=True).format())
        if self.buffer:
            for text, form in ((sys.stdout.getvalue(), STDOUT_LINE), (sys.stderr.getvalue(), STDERR_LINE)):
                if text:
                    parts.append(form % _line(text))
        return "".join(parts)

    def _clean_tracebacks(self, kind, value, tb, test):
        """Take unittest's own entries out of the tracebacks of an exception and those it came from."""
        head = None
        todo, seen = [(kind, value, tb)], {id(value)}
        while todo:
            kind, exc, tb = todo.pop()
            tb = _from_test(tb)
            if kind is test.failureException:
                _cut_assertions(tb)
            if exc is value:
                head = tb
            else:
                exc.__traceback__ = tb
            if exc is not None:
                for other in (exc.__cause__, exc.__context__):
                    if other is not None and id(other) not in seen:
                        seen.add(id(other))
                        todo.append((type(other), other, other.__traceback__))
        return head

    def __repr__(self):
        return "<%s run=%i errors=%i failures=%i>" % (strclass(self.__class__), self.testsRun, len(self.errors), len(self.failures))
