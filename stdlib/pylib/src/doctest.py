"""Examples in docstrings, run and compared with what stands below them."""
import _tailorbird
import io
import re
import sys
import traceback
from types import FunctionType, ModuleType

__all__ = ["DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP", "IGNORE_EXCEPTION_DETAIL",
           "REPORT_ONLY_FIRST_FAILURE", "FAIL_FAST", "Example", "DocTest", "DocTestParser", "DocTestFinder", "DocTestRunner", "OutputChecker",
           "testmod", "run_docstring_examples", "register_optionflag"]

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """Return the number of an option, a new one for a new name."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


(DONT_ACCEPT_TRUE_FOR_1, DONT_ACCEPT_BLANKLINE, NORMALIZE_WHITESPACE, ELLIPSIS, SKIP, IGNORE_EXCEPTION_DETAIL,
 REPORT_ONLY_FIRST_FAILURE, FAIL_FAST) = map(register_optionflag, (
     "DONT_ACCEPT_TRUE_FOR_1 DONT_ACCEPT_BLANKLINE NORMALIZE_WHITESPACE ELLIPSIS SKIP IGNORE_EXCEPTION_DETAIL "
     "REPORT_ONLY_FIRST_FAILURE FAIL_FAST").split())


class TestResults(tuple):
    """How many examples have failed and have been tried."""
    __slots__ = ()

    def __new__(cls, failed, attempted, *, skipped=0):
        return super().__new__(cls, (failed, attempted))

    failed = property(lambda self: self[0])
    attempted = property(lambda self: self[1])

    def __repr__(self):
        return f"TestResults(failed={self[0]}, attempted={self[1]})"


class Example:
    """A piece of source and what it is to print."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source, self.want = source + "\n" * (not source.endswith("\n")), want + "\n" * (want != "" and not want.endswith("\n"))
        self.exc_msg, self.lineno, self.indent, self.options = exc_msg, lineno, indent, options or {}


class DocTest:
    """The examples of a docstring, with the names they know."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.globs, self.name, self.filename, self.lineno, self.docstring = (
            examples, dict(globs), name, filename, lineno, docstring)


_EXAMPLE = re.compile(r"""(?m)
    (?P<source>^(?P<indent>[ ]*)>>>[ ]?.*(?:\n[ ]*\.\.\.(?:[ ].*)?$)*) \n?
    (?P<want>(?:(?![ ]*$)(?![ ]*>>>).+$\n?)*)""", re.X)
_EXCEPTION = re.compile(r"(?s)\A\s*Traceback \((?:most recent call last|innermost last)\):\s*?\n(?:[ \t].*?\n)*?(?P<msg>\w.*)\Z")
_OPTION = re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", re.M)


class DocTestParser:
    """Finds the examples in a text."""

    def get_doctest(self, string, globs, name, filename, lineno):
        """Return a DocTest of the text."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        """Return the examples in the text."""
        string = string.expandtabs()
        indents = [len(line) - len(line.lstrip(" ")) for line in string.split("\n") if line.strip()]
        cut = min(indents, default=0)
        string = "\n".join([line[cut:] for line in string.split("\n")])
        examples = []
        for m in _EXAMPLE.finditer(string):
            line, indent = string.count("\n", 0, m.start()), len(m["indent"])
            source = []
            for i, text in enumerate(m["source"].split("\n")):
                if text[indent + 3:indent + 4] not in ("", " "):
                    raise ValueError(f"line {line + i + 1} of the docstring for {name} lacks blank after {text[indent:indent + 3]}: {text!r}")
                source.append(text[indent + 4:])
            source = "\n".join(source)
            want = m["want"].rstrip("\n").split("\n")
            for i, text in enumerate(want):
                if text and not text.startswith(" " * indent):
                    raise ValueError(f"line {line + len(source.splitlines()) + i + 1} of the docstring for {name} has inconsistent leading whitespace: {text!r}")
            want = "\n".join([text[indent:] for text in want])
            exc = _EXCEPTION.match(want)
            options = {}
            for o in _OPTION.finditer(source):
                for word in o[1].replace(",", " ").split():
                    if word[:1] not in "+-" or word[1:] not in OPTIONFLAGS_BY_NAME:
                        raise ValueError(f"line {line + 1} of the doctest for {name} has an invalid option: {word!r}")
                    options[OPTIONFLAGS_BY_NAME[word[1:]]] = word[0] == "+"
            if source.strip() and not all(t.lstrip().startswith("#") or not t.strip() for t in source.split("\n")):
                examples.append(Example(source, want, exc["msg"] + "\n" if exc else None, line, cut + indent, options))
        return examples


class DocTestFinder:
    """Finds the docstrings of an object and of what is in it."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._verbose, self._parser, self._recurse, self._exclude_empty = verbose, parser, recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """Return the DocTests, by name."""
        name = obj.__name__ if name is None else name
        if module is None:
            module = obj if isinstance(obj, ModuleType) else sys.modules.get(getattr(obj, "__module__", None))
        globs = dict(vars(module) if globs is None and module is not None else globs or {})
        globs.update(extraglobs or {})
        globs.setdefault("__name__", "__main__")
        tests = []
        self._find(tests, obj, name, module, globs, set())
        return sorted(tests, key=lambda t: t.name)

    def _find(self, tests, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        if self._verbose:
            print(f"Finding tests in {name}")
        doc = getattr(obj, "__doc__", None)
        doc = doc if isinstance(doc, str) else ""
        if doc or not self._exclude_empty:
            file = getattr(module, "__file__", None) or "<string>"
            tests.append(self._parser.get_doctest(doc, globs, name, file, self._line(obj) if doc else None))
        if not self._recurse:
            return
        if isinstance(obj, ModuleType):
            for n, value in vars(obj).items():
                while isinstance(value, FunctionType) and hasattr(value, "__wrapped__"):
                    value = value.__wrapped__
                if isinstance(value, (FunctionType, type)) and value.__module__ == obj.__name__:
                    self._find(tests, value, f"{name}.{n}", module, globs, seen)
            for n, value in getattr(obj, "__test__", {}).items():
                if isinstance(value, str):
                    tests.append(self._parser.get_doctest(value, globs, f"{name}.__test__.{n}", getattr(module, "__file__", None), None))
                else:
                    self._find(tests, value, f"{name}.__test__.{n}", module, globs, seen)
        elif isinstance(obj, type):
            for n, value in vars(obj).items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if isinstance(value, property) or isinstance(value, (FunctionType, type)) and value.__module__ == module.__name__:
                    self._find(tests, value, f"{name}.{n}", module, globs, seen)

    def _line(self, obj):
        """Return the line at which a docstring begins, counted from 0; None if that is not known."""
        if isinstance(obj, ModuleType):
            return 0
        if isinstance(obj, property):
            obj = obj.fget
        if isinstance(obj, type):
            code = next((v.__code__ for v in vars(obj).values() if hasattr(v, "__code__")), None)
            if code is None:
                return None
            lines = _tailorbird.source_text(code).split("\n")
            found = [i for i, text in enumerate(lines) if re.match(rf"\s*class\s*{obj.__name__}\b", text)]
            if not found:
                return None
            line = found[0]
        elif hasattr(obj, "__code__"):
            lines = _tailorbird.source_text(obj.__code__).split("\n")
            line = obj.__code__.co_firstlineno - 1
        else:
            return None
        return next((i for i in range(line, len(lines)) if re.match(r"(^|.*:)\s*\w*(\"|')", lines[i])), None)


class OutputChecker:
    """Compares what was printed with what was expected."""

    def check_output(self, want, got, optionflags):
        """Tell whether it is the same, as far as the options say."""
        if got == want or not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(r"(?m)^<BLANKLINE>\s*?$", "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        if optionflags & ELLIPSIS:
            return re.fullmatch(".*".join(map(re.escape, want.split("..."))), got, re.S) is not None
        return False

    def output_difference(self, example, got, optionflags):
        """Return what both were."""
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub(r"(?m)^[ ]*(?=\n)", "<BLANKLINE>", got)
        want = f"Expected:\n{_indent(example.want)}" if example.want else "Expected nothing\n"
        return want + (f"Got:\n{_indent(got)}" if got else "Got nothing\n")


def _indent(s):
    return re.sub(r"(?m)^(?!$)", "    ", s)


def _traceback(exc):
    text = "".join(traceback.format_exception(exc))
    header = "Traceback (most recent call last):\n"
    return text if header in text else header + text


def _plural(n, word):
    return f"{n} {word}{'' if n == 1 else 's'}"


class DocTestRunner:
    """Runs DocTests and tells what has come of them."""
    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker, self.optionflags = checker or OutputChecker(), optionflags
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.tries = self.failures = self.skips = 0
        self._results = {}

    def report_start(self, out, test, example):
        """Tell what is tried."""
        if self._verbose:
            out(f"Trying:\n{_indent(example.source)}" + (f"Expecting:\n{_indent(example.want)}" if example.want else "Expecting nothing\n"))

    def report_success(self, out, test, example, got):
        """Tell that it is as expected."""
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        """Tell what was printed instead."""
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """Tell what was raised."""
        out(self._header(test, example) + "Exception raised:\n" + _indent(_traceback(exc_info[1])))

    def _header(self, test, example):
        line = "?" if test.lineno is None else test.lineno + example.lineno + 1
        where = f'File "{test.filename}", line {line}, in {test.name}' if test.filename else f"Line {example.lineno + 1}, in {test.name}"
        return f"{self.DIVIDER}\n{where}\nFailed example:\n{_indent(example.source)}"

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a test."""
        out = out or sys.stdout.write
        module = ModuleType(test.globs.get("__name__", "__main__"))
        vars(module).update(test.globs)
        failed = tried = skipped = 0
        flags = self.optionflags
        for number, example in enumerate(test.examples):
            self.optionflags = flags
            for flag, on in example.options.items():
                self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
            if self.optionflags & SKIP:
                skipped += 1
                continue
            tried += 1
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failed
            if not quiet:
                self.report_start(out, test, example)
            got, exc = self._try(f"<doctest {test.name}[{number}]>", example, module)
            if exc is None:
                good = self._checker.check_output(example.want, got, self.optionflags)
            else:
                message = "".join(traceback.format_exception_only(exc))
                got += _traceback(exc)
                good = example.exc_msg is not None and self._same_exception(example.exc_msg, message)
            if good:
                if not quiet:
                    self.report_success(out, test, example, got)
                continue
            failed += 1
            if quiet:
                continue
            if exc is not None and example.exc_msg is None:
                self.report_unexpected_exception(out, test, example, (type(exc), exc, exc.__traceback__))
            else:
                self.report_failure(out, test, example, got)
            if self.optionflags & FAIL_FAST:
                break
        self.optionflags = flags
        f, t, s = self._results.get(test.name, (0, 0, 0))
        self._results[test.name] = f + failed, t + tried, s + skipped
        self.failures, self.tries, self.skips = self.failures + failed, self.tries + tried, self.skips + skipped
        return TestResults(failed, tried, skipped=skipped)

    def _same_exception(self, want, got):
        if self._checker.check_output(want, got, self.optionflags):
            return True
        if not self.optionflags & IGNORE_EXCEPTION_DETAIL:
            return False
        first = [text.split("\n")[0].partition(":")[0].rpartition(".")[2] for text in (want, got)]
        return first[0] == first[1]

    def _try(self, name, example, module):
        """Run an example, and return what it has printed and raised."""
        stdout, hook = sys.stdout, sys.displayhook
        sys.stdout, sys.displayhook = io.StringIO(), sys.__displayhook__
        try:
            _tailorbird.run_text(example.source, name, module)
            exc = None
        except KeyboardInterrupt:
            raise
        except BaseException as e:
            e.__traceback__ = e.__traceback__.tb_next if e.__traceback__ else None
            exc = e
        finally:
            got = sys.stdout.getvalue()
            sys.stdout, sys.displayhook = stdout, hook
        return got + "\n" * (got != "" and not got.endswith("\n")), exc

    def summarize(self, verbose=None):
        """Tell how many have passed, and return that."""
        verbose = self._verbose if verbose is None else verbose
        results = sorted(self._results.items())
        empty = [name for name, (f, t, s) in results if t == 0]
        passed = [(name, t) for name, (f, t, s) in results if t and not f]
        failed = [(name, f, t) for name, (f, t, s) in results if f]
        if verbose:
            if empty:
                print(f"{_plural(len(empty), 'item')} had no tests:")
                for name in empty:
                    print("    " + name)
            if passed:
                print(f"{_plural(len(passed), 'item')} passed all tests:")
                for name, t in passed:
                    print(f" {t:3d} test{'' if t == 1 else 's'} in {name}")
        if failed:
            print(f"{self.DIVIDER}\n{_plural(len(failed), 'item')} had failures:")
            for name, f, t in failed:
                print(f" {f:3d} of {t:3d} in {name}")
        if verbose:
            print(f"{_plural(self.tries, 'test')} in {_plural(len(results), 'item')}.")
            print(f"{self.tries - self.failures} passed" + (f" and {self.failures} failed" if self.failures else "") +
                  (f" and {self.skips} skipped" if self.skips else "") + ".")
        if self.failures:
            print(f"***Test Failed*** {_plural(self.failures, 'failure')}" + (f" and {_plural(self.skips, 'skipped test')}" if self.skips else "") + ".")
        elif verbose:
            print("Test passed.")
        return TestResults(self.failures, self.tries, skipped=self.skips)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False, exclude_empty=False):
    """Run the examples of a module, without one those of the program."""
    m = sys.modules["__main__"] if m is None else m
    if not isinstance(m, ModuleType):
        raise TypeError(f"testmod: module required; {m!r}")
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(m, name or m.__name__, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Run the examples of an object."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test)
