"""The command line of a test program."""
import os
import sys

import unittest
from unittest import loader

__unittest = True

_NO_TESTS_EXITCODE = 5

# Each option: its letters, its name, the attribute it sets, the value, and the help. A value of None
# is the next argument, converted by the function in its place.
_OPTIONS = (
    ("-v", "--verbose", "verbosity", 2, "Verbose output"),
    ("-q", "--quiet", "verbosity", 0, "Quiet output"),
    (None, "--locals", "tb_locals", True, "Show local variables in tracebacks"),
    (None, "--durations", "durations", int, "Show the N slowest test cases (N=0 for all)"),
    ("-f", "--failfast", "failfast", True, "Stop on first fail or error"),
    ("-c", "--catch", "catchbreak", True, "Catch Ctrl-C and display results so far"),
    ("-b", "--buffer", "buffer", True, "Buffer stdout and stderr during tests"),
    ("-k", None, "testNamePatterns", lambda text: text if "*" in text else "*%s*" % text,
     "Only run tests which match the given substring"),
)


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
        self._readOptions(argv[1:])
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

    def _readOptions(self, args):
        args, names_only = list(args), False
        for attribute in ("failfast", "catchbreak", "buffer"):
            if getattr(self, attribute) is None:
                setattr(self, attribute, False)
        while args:
            arg = args.pop(0)
            if names_only or not arg.startswith("-") or arg == "-":
                self.tests.append(arg)
            elif arg == "--":
                names_only = True
            elif arg in ("-h", "--help"):
                print(self._usage(), *("  %-20s %s" % (" ".join(filter(None, o[:2])), o[4]) for o in _OPTIONS), sep="\n")
                sys.exit(0)
            else:
                self._readOption(arg, args)

    def _readOption(self, arg, args):
        if not arg.startswith("--") and len(arg) > 2:
            args.insert(0, arg[2:] if arg[1] == "k" else "-" + arg[2:])  # -vf, -kname
            arg = arg[:2]
        name, equals, value = arg.partition("=")
        found = [o for o in _OPTIONS if name == o[0] or o[1] and len(name) > 2 and o[1].startswith(name)]
        if len(found) != 1:
            self._usageError("unrecognized arguments: %s" % arg)
        letter, name, attribute, setting, _ = found[0]
        if callable(setting):
            if not equals:
                if not args:
                    self._usageError("argument %s: expected one argument" % (letter or name))
                value = args.pop(0)
            try:
                setting = setting(value)
            except ValueError:
                self._usageError("argument %s: invalid int value: %r" % (name, value))
        if attribute == "testNamePatterns":
            setting = (self.testNamePatterns or []) + [setting]
        setattr(self, attribute, setting)

    def _usage(self):
        return "usage: %s [-h] [-v] [-q] [--locals] [--durations N] [-f] [-c] [-b] [-k TESTNAMEPATTERNS] [tests ...]" % self.progName

    def _usageError(self, text):
        print(self._usage(), "%s: error: %s" % (self.progName, text), sep="\n", file=sys.stderr)
        sys.exit(2)

    def _makeRunner(self):
        if self.testRunner is None:
            from unittest.runner import TextTestRunner
            self.testRunner = TextTestRunner
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
            from unittest.signals import installHandler
            installHandler()
        self.result = self._makeRunner().run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(_NO_TESTS_EXITCODE)
            sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram

unittest.main = main  # an import would bind the name to this module
