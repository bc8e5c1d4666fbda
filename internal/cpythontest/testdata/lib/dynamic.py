"""compile, eval and exec for CPython's tests, which Tailorbird leaves out and the tests' host has, and files to write."""
import builtins
import re
import sys
import warnings

import cpythontest_dynamic as host


class Code:
    """What compile() returns."""

    def __init__(self, text, mode):
        self.text, self.mode = text, mode


def encoded(source):
    """Return a source as a file would hold it: a str that speaks of an encoding is in that encoding."""
    if not isinstance(source, str):
        return bytes(source)
    for line in source.split("\n", 2)[:2]:
        if found := re.match(r"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", line):
            return source.encode(found[1])
    return source


def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1):
    data = encoded(source)
    if isinstance(data, str) and "\0" in data:
        raise SyntaxError("source code string cannot contain null bytes")
    if mode == "eval":
        data = data.lstrip(b" \t" if isinstance(data, bytes) else " \t")
    code, found = host.compile(data, str(filename), mode)
    for message, line in found:
        try:
            warnings.warn_explicit(message, SyntaxWarning, filename, line)
        except SyntaxWarning:
            raise SyntaxError(message, (filename, line, 1, data.split("\n")[line - 1] + "\n")) from None
    return Code(code, mode)


def run(source, globals, locals, mode, frame):
    code = source if isinstance(source, Code) else compile(source, "<string>", mode)
    values = []
    if globals is None and (locals is not None or frame.f_locals is not frame.f_globals):
        globals = dict(frame.f_globals)
        if locals is None:
            locals = frame.f_locals
    elif globals is None:
        globals = frame.f_globals
    show = values.append if code.mode == "eval" else sys.displayhook
    if locals is None or locals is globals:
        host.run(code.text, globals, show)
    else:
        both = dict(globals)
        both.update(locals)
        before = dict(both)
        try:
            host.run(code.text, both, show)
        finally:
            for name, value in both.items():
                if name not in before or before[name] is not value:
                    locals[name] = value
    return values[0] if values else None


def eval(source, /, globals=None, locals=None):
    return run(source, globals, locals, "eval", sys._getframe(1))


def exec(source, /, globals=None, locals=None, *, closure=None):
    run(source, globals, locals, "exec", sys._getframe(1))


def install():
    builtins.compile, builtins.eval, builtins.exec = compile, eval, exec
    before = builtins.open

    def open(file, mode="r", *args, **kwargs):
        from test.support import os_helper
        if isinstance(file, str) and file.startswith(os_helper.TESTFN):
            return os_helper.open_in_memory(file, mode, *args, **kwargs)
        return before(file, mode, *args, **kwargs)

    builtins.open = open
