"""compile, eval and exec for CPython's tests: Tailorbird leaves them out, the tests' host has them."""
import builtins
import re
import sys
import warnings

import cpythontest_dynamic as host


class Code:
    """What compile() returns."""

    def __init__(self, text, mode):
        self.text, self.mode = text, mode


def decode(source):
    """Return the text of a source that may be bytes, by its coding cookie."""
    if isinstance(source, str):
        return source
    source = bytes(source)
    coding = "utf-8"
    for line in source.split(b"\n")[:2]:
        if found := re.match(rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", line):
            coding = found[1].decode()
            break
    return source.removeprefix(b"\xef\xbb\xbf").decode(coding)


def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1):
    text = decode(source)
    if "\0" in text:
        raise SyntaxError("source code string cannot contain null bytes")
    if mode == "eval":
        text = text.lstrip(" \t")
    code, found = host.compile(text, str(filename), mode)
    for message, line in found:
        try:
            warnings.warn_explicit(message, SyntaxWarning, filename, line)
        except SyntaxWarning:
            raise SyntaxError(message, (filename, line, 1, text.split("\n")[line - 1] + "\n")) from None
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
