"""The command line of a test program."""
import os
import sys

from unittest import loader, runner
from unittest.signals import installHandler

__unittest = True

_NO_TESTS_EXITCODE = 5

MODULE_EXAMPLES = """\
Examples:
  %(prog)s                           - run default set of tests
  %(prog)s MyTestSuite               - run suite 'MyTestSuite'
  %(prog)s MyTestCase.testSomething  - run MyTestCase.testSomething
  %(prog)s MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
"""


def _pattern(text):
    return text if "*" in text else "*%s*" % text


class TestProgram:
    """Runs the tests of a module as its command line says and exits with 0, 1, or 5 if there was none."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False, durations=None):
        self.module = module
        if isinstance(module, str):
            __import__(module)
            self.module = sys.modules[module]
        self.exit = exit
        self.failfast, self.catchbreak, self.verbosity, self.buffer = failfast, catchbreak, verbosity, buffer
        self.tb_locals, self.durations = tb_locals, durations
        self.warnings = "default" if warnings is None and not sys.warnoptions else warnings
        self.defaultTest, self.testRunner, self.testLoader = defaultTest, testRunner, testLoader
        argv = sys.argv if argv is None else argv
        self.progName = os.path.basename(argv[0])
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        """Read the options and names, then make the suite."""
        self.tests = []
        if len(argv) > 1:
            self._parser().parse_args(argv[1:], self)
        if self.tests:
            self.testNames = list(self.tests)
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def createTests(self):
        """Make the suite of the names given, or of the whole module."""
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def _parser(self):
        import argparse
        p = argparse.ArgumentParser(prog=self.progName)
        p.print_help = lambda file=None: print(p.format_help(), MODULE_EXAMPLES % {"prog": self.progName}, sep="\n")
        p.add_argument("-v", "--verbose", dest="verbosity", action="store_const", const=2, help="Verbose output")
        p.add_argument("-q", "--quiet", dest="verbosity", action="store_const", const=0, help="Quiet output")
        p.add_argument("--locals", dest="tb_locals", action="store_true", help="Show local variables in tracebacks")
        p.add_argument("--durations", dest="durations", type=int, default=None, metavar="N",
                       help="Show the N slowest test cases (N=0 for all)")
        for dest, flags, text in (("failfast", ("-f", "--failfast"), "Stop on first fail or error"),
                                  ("catchbreak", ("-c", "--catch"), "Catch Ctrl-C and display results so far"),
                                  ("buffer", ("-b", "--buffer"), "Buffer stdout and stderr during tests")):
            if getattr(self, dest) is None:
                p.add_argument(*flags, dest=dest, action="store_true", help=text)
                setattr(self, dest, False)
        if self.testNamePatterns is None:
            p.add_argument("-k", dest="testNamePatterns", action="append", type=_pattern,
                           help="Only run tests which match the given substring")
            self.testNamePatterns = []
        p.add_argument("tests", nargs="*", help="a list of any number of test modules, classes and test methods.")
        return p

    def _makeRunner(self):
        if self.testRunner is None:
            self.testRunner = runner.TextTestRunner
        if not isinstance(self.testRunner, type):
            return self.testRunner
        # A runner of the program's own may know fewer options.
        options = dict(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer, warnings=self.warnings)
        for kwargs in (options | dict(tb_locals=self.tb_locals, durations=self.durations), options):
            try:
                return self.testRunner(**kwargs)
            except TypeError:
                pass
        return self.testRunner()

    def runTests(self):
        """Run the suite and exit if asked to."""
        if self.catchbreak:
            installHandler()
        self.result = self._makeRunner().run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(_NO_TESTS_EXITCODE)
            sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram
