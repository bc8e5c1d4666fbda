"""Stands for doctest: each docstring with examples becomes a test, and each example a part of it."""
import io
import re
import sys
import traceback
import types
import unittest

ELLIPSIS, NORMALIZE_WHITESPACE, IGNORE_EXCEPTION_DETAIL, SKIP, REPORT_NDIFF = 1, 2, 4, 8, 16
_flags = {"ELLIPSIS": ELLIPSIS, "NORMALIZE_WHITESPACE": NORMALIZE_WHITESPACE,
          "IGNORE_EXCEPTION_DETAIL": IGNORE_EXCEPTION_DETAIL, "SKIP": SKIP, "REPORT_NDIFF": REPORT_NDIFF}


class Example:
    """A piece of source with what it is to print."""

    def __init__(self, source, want, lineno, flags):
        self.source, self.want, self.lineno, self.flags = source, want, lineno, flags
        self.exception = None
        if want.startswith(("Traceback (most recent call last):", "Traceback (innermost last):")):
            lines = want.splitlines(True)[1:]
            while lines and not re.match(r"\w", lines[0]):
                lines.pop(0)
            self.exception = "".join(lines)


def examples(text, flags):
    """Return the examples in a docstring."""
    found, lines, i = [], text.expandtabs().splitlines(), 0
    while i < len(lines):
        line = lines[i]
        body = line.lstrip(" ")
        if not (body == ">>>" or body.startswith(">>> ")):
            i += 1
            continue
        first, indent = i, len(line) - len(body)
        source = [body[4:]]
        i += 1
        while i < len(lines) and lines[i].startswith("...", indent):
            source.append(lines[i][indent + 4:])
            i += 1
        want = []
        while i < len(lines) and lines[i].strip() and not lines[i].lstrip(" ").startswith(">>>"):
            want.append(lines[i][indent:] + "\n")
            i += 1
        own = flags
        for option in re.findall(r"#\s*doctest:\s*([^\n]*)", "\n".join(source)):
            for name in re.split(r"[\s,]+", option.strip()):
                if name[1:] in _flags:
                    own = own | _flags[name[1:]] if name[0] == "+" else own & ~_flags[name[1:]]
        found.append(Example("\n".join(source) + "\n", "".join(want), first + 1, own))
    return found


def fits(want, got, flags):
    """Report whether output is what an example is to print."""
    if want == got or (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
        return True
    want = re.sub(r"(?m)^<BLANKLINE>\s*?$", "", want)
    got = re.sub(r"(?m)^[^\S\n]+$", "", got)
    if flags & NORMALIZE_WHITESPACE:
        want, got = " ".join(want.split()), " ".join(got.split())
    if want == got:
        return True
    if flags & ELLIPSIS and "..." in want:
        pattern = ".*".join(map(re.escape, want.split("...")))
        return re.fullmatch(pattern, got, re.S) is not None
    return False


def without_detail(text):
    """Return the name of the exception in a last line of a traceback."""
    return text.split("\n", 1)[0].split(":", 1)[0].rsplit(".", 1)[-1].strip()


class DocTestCase(unittest.TestCase):
    """The examples of one docstring, which share their global names."""

    def __init__(self, name, text, globs, flags):
        super().__init__("run_examples")
        self.name, self.text, self.globs, self.flags = name, text, globs, flags

    def id(self):
        return self.name

    def __str__(self):
        return self.name

    def run_examples(self):
        scope = types.ModuleType(self.globs["__name__"]).__dict__
        for key, value in self.globs.items():
            scope[key] = value
        for n, example in enumerate(examples(self.text, self.flags)):
            if example.flags & SKIP:
                continue
            got, raised = self.output(example, scope, n)
            if raised is None or example.exception is None:
                got += raised or ""
                right = fits(example.want, got, example.flags)
            else:
                right = fits(example.exception, raised, example.flags) or (
                    example.flags & IGNORE_EXCEPTION_DETAIL and without_detail(example.exception) == without_detail(raised))
                got = raised
            with self.subTest(line=example.lineno):
                if not right:
                    self.fail(f"{example.source}expected:\n{example.want}got:\n{got}")

    def output(self, example, scope, n):
        """Return what an example prints, and the last lines of the traceback if it raises."""
        before, sys.stdout = sys.stdout, io.StringIO()
        try:
            exec(compile(example.source, f"<doctest {self.name}[{n}]>", "single"), scope)
        except KeyboardInterrupt:
            raise
        except BaseException as e:
            lines = traceback.format_exception_only(type(e), e)
            if isinstance(e, SyntaxError):
                while not lines[0].startswith(type(e).__name__ + ":"):
                    lines.pop(0)
            return sys.stdout.getvalue(), "".join(lines)
        else:
            got = sys.stdout.getvalue()
            return got + "\n" if got and got[-1] != "\n" else got, None
        finally:
            sys.stdout = before


def docstrings(obj, name, module, seen):
    """Find the docstrings of a module, class or function and of what it holds."""
    if id(obj) in seen:
        return
    seen.add(id(obj))
    doc = getattr(obj, "__doc__", None)
    if isinstance(doc, str) and ">>>" in doc:
        yield name, doc
    if isinstance(obj, (types.ModuleType, type)):
        for key, value in list(vars(obj).items()):
            if isinstance(value, (staticmethod, classmethod)):
                value = value.__func__
            if isinstance(value, (types.FunctionType, type)) and value.__module__ == module.__name__:
                yield from docstrings(value, f"{name}.{key}", module, seen)
    if obj is module:
        for key, value in getattr(obj, "__test__", {}).items():
            if isinstance(value, str):
                yield f"{name}.__test__.{key}", value
            else:
                yield from docstrings(value, f"{name}.__test__.{key}", module, seen)


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, optionflags=0, **options):
    """Return the docstrings of a module as tests."""
    if module is None:
        module = sys.modules[sys._getframe(1).f_globals["__name__"]]
    elif isinstance(module, str):
        module = sys.modules[module]
    names = dict(vars(module) if globs is None else globs)
    names.update(extraglobs or {})
    suite = unittest.TestSuite()
    for name, text in docstrings(module, module.__name__, module, set()):
        suite.addTest(DocTestCase(name, text, names, optionflags))
    return suite
