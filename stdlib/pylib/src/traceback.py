"""Text of tracebacks."""
import sys
from _tailorbird import format_exception as _format, format_exception_only as _only, format_tb as _tb, tb_position as _position


def _exc(exc, value=None):
    if isinstance(exc, type) or exc is None:
        return value if value is not None else sys.exception()
    return exc


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True, **kw):
    e = _exc(exc, value)
    if e is None:
        return ["NoneType: None\n"]
    return _format(e)


def format_exception_only(exc, /, value=None, **kw):
    return _only(_exc(exc, value))


def format_exc(limit=None, chain=True):
    """Return the traceback of the exception being handled."""
    return "".join(format_exception(sys.exception()))


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True, **kw):
    print("".join(format_exception(exc, value, tb)), end="", file=sys.stderr if file is None else file)


def print_exc(limit=None, file=None, chain=True):
    """Print the traceback of the exception being handled."""
    print(format_exc(), end="", file=sys.stderr if file is None else file)


def format_tb(tb, limit=None):
    return _tb(tb)


def print_tb(tb, limit=None, file=None):
    print("".join(_tb(tb)), end="", file=sys.stderr if file is None else file)


class FrameSummary:
    """One entry of a traceback or stack."""

    def __init__(self, filename, lineno, name, line="", *, end_lineno=None, colno=None, end_colno=None):
        self.filename, self.lineno, self.name, self.line = filename, lineno, name, line
        self.end_lineno, self.colno, self.end_colno = end_lineno, colno, end_colno

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return list(self) == list(other)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __len__(self):
        return 4

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, i):
        return list(self)[i]

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    def format(self):
        return [f'  File "{f.filename}", line {f.lineno}, in {f.name}\n' + (f"    {f.line}\n" if f.line else "") for f in self]


def extract_tb(tb, limit=None):
    out = StackSummary()
    while tb is not None:
        text = _tb(tb)
        line = text[1].strip() if len(text) > 1 else ""
        code = tb.tb_frame.f_code
        _, end, col, end_col = _position(tb)
        out.append(FrameSummary(code.co_filename, tb.tb_lineno, code.co_name, line, end_lineno=end, colno=col, end_colno=end_col))
        tb = tb.tb_next
    return out


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def extract_stack(f=None, limit=None):
    out = StackSummary()
    f = f or sys._getframe(1)
    while f is not None:
        out.append(FrameSummary(f.f_code.co_filename, f.f_lineno, f.f_code.co_name))
        f = f.f_back
    out.reverse()
    return out


def format_list(extracted_list):
    return StackSummary(extracted_list).format()


def format_stack(f=None, limit=None):
    return extract_stack(f or sys._getframe(1)).format()


def print_stack(f=None, limit=None, file=None):
    print("".join(format_stack(f or sys._getframe(1))), end="", file=sys.stderr if file is None else file)


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, **kw):
        self._exc = exc_value
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback)

    @classmethod
    def from_exception(cls, exc, **kw):
        return cls(type(exc), exc, exc.__traceback__)

    def format(self, *, chain=True, **kw):
        yield from _format(self._exc)

    def format_exception_only(self, **kw):
        yield from _only(self._exc)

    def __str__(self):
        return str(self._exc)
