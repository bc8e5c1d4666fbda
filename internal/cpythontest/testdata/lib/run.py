"""Runs the tests of one module of CPython's and tells the host what comes of each."""
import sys
import collections.abc  # which CPython has imported by now, for names like collections.abc.Sequence
import unittest

import cpythontest_host as host
import dynamic


def prepare():
    """Give the tests what Tailorbird leaves out: eval() and its kin, and names of concurrent.futures
    that need processes, whose tests skip themselves."""
    import concurrent.futures
    import cpythontest_doctest
    dynamic.install()
    sys.modules["doctest"] = cpythontest_doctest
    if "process" in sys.argv[2:]:
        from concurrent.futures.process import ProcessPoolExecutor
        concurrent.futures.ProcessPoolExecutor = ProcessPoolExecutor


class Result(unittest.TestResult):
    def startTest(self, test):
        super().startTest(test)
        self.failed = False
        host.started(test.id())

    def addSuccess(self, test):
        super().addSuccess(test)
        host.ended(test.id(), "ok", "")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        host.ended(test.id(), "fail", self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        host.ended(test.id(), "error", self.errors[-1][1])

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            host.ended_part(test.id(), subtest._subDescription(), self._exc_info_to_string(err, test))

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        host.ended(test.id(), "skip", str(reason))

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        host.ended(test.id(), "ok", "")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        host.ended(test.id(), "fail", "unexpected success")


def wanted(suite):
    kept = unittest.TestSuite()
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            kept.addTest(wanted(test))
        elif isinstance(test, unittest.loader._FailedTest) or host.wanted(test.id()):
            kept.addTest(test)
    return kept


prepare()
name = sys.argv[1]
try:
    __import__(name)
except unittest.SkipTest as e:
    host.ended(name, "skip", str(e))
else:
    wanted(unittest.defaultTestLoader.loadTestsFromModule(sys.modules[name])).run(Result())
