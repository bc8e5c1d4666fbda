"""Text of tracebacks."""
import sys
from _tailorbird import (format_exception as _format, format_exception_only as _only, format_tb as _tb, source_line as _source_line,
                         tb_position as _position)

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb",
           "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary",
           "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list"]

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


class _Unset:
    def __repr__(self):
        return "<implicit>"


_unset = _Unset()


def _chosen(exc, value, tb):
    if (value is _unset) != (tb is _unset):
        raise ValueError("Both or neither of value and tb must be given")
    if value is _unset:
        if exc is None or isinstance(exc, BaseException):
            return exc, exc.__traceback__ if exc is not None else None
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return value, tb


def _entries(lines):
    """Join the lines of each entry."""
    out = []
    for line in lines:
        if out and not line.startswith(("  File ", "  [Previous")):
            out[-1] += line
        else:
            out.append(line)
    return out


def _limit(limit):
    return getattr(sys, "tracebacklimit", None) if limit is None else limit


def _only_list(exc, tb):
    """Return the last part of a traceback: the message, which may have lines, then each line of the notes."""
    lines = _only(exc, tb)
    if isinstance(exc, SyntaxError):
        return lines
    notes = getattr(exc, "__notes__", None)
    n = sum(len(str(note).split("\n")) for note in notes) if isinstance(notes, (list, tuple)) else 0
    return ["".join(lines[:len(lines) - n])] + lines[len(lines) - n:]


def _exception_list(exc, tb, limit, chain, seen):
    if exc is None:
        return ["NoneType: None\n"]
    if isinstance(exc, BaseExceptionGroup) and limit is None and chain and tb is exc.__traceback__:
        return _format(exc)
    out = []
    seen.add(id(exc))
    if chain:
        cause, context = exc.__cause__, exc.__context__
        if cause is not None:
            if id(cause) not in seen:
                out += _exception_list(cause, cause.__traceback__, limit, chain, seen) + [_CAUSE]
        elif context is not None and not exc.__suppress_context__ and id(context) not in seen:
            out += _exception_list(context, context.__traceback__, limit, chain, seen) + [_CONTEXT]
    entries = [] if tb is None else _entries(_tb(tb, _limit(limit)))
    if entries:
        out += ["Traceback (most recent call last):\n", *entries]
    return out + _only_list(exc, tb)


def format_exception(exc, /, value=_unset, tb=_unset, limit=None, chain=True, **kwargs):
    """Return the text of an exception with its traceback and chain, as a list of strings."""
    value, tb = _chosen(exc, value, tb)
    return _exception_list(value, tb, limit, chain, set())


def format_exception_only(exc, /, value=_unset, *, show_group=False, **kwargs):
    """Return the last part of a traceback."""
    if value is _unset:
        value = exc
    if value is None:
        return ["NoneType: None\n"]
    return _only_list(value, None)


def format_exc(limit=None, chain=True):
    """Return the traceback of the exception being handled."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def _print(text, file):
    (sys.stderr if file is None else file).write(text)


def print_exception(exc, /, value=_unset, tb=_unset, limit=None, file=None, chain=True, **kwargs):
    """Print an exception with its traceback and chain."""
    _print("".join(format_exception(exc, value, tb, limit, chain)), file)


def print_exc(limit=None, file=None, chain=True):
    """Print the traceback of the exception being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    """Print the exception that ended the program's last part."""
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def format_tb(tb, limit=None):
    return _entries(_tb(tb, _limit(limit)))


def print_tb(tb, limit=None, file=None):
    _print("".join(format_tb(tb, limit)), file)


class FrameSummary:
    """One entry of a traceback or stack."""
    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals", "_text")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = None if locals is None else {k: repr(v) for k, v in locals.items()}
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._text = None  # the entry as the machine formats it, with carets

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            import linecache
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __len__(self):
        return 4

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, i):
        return (self.filename, self.lineno, self.name, self.line)[i]

    def __repr__(self):
        return "<FrameSummary file {}, line {} in {}>".format(self.filename, self.lineno, self.name)


class StackSummary(list):
    """The entries of a traceback or stack."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make the summary of (frame, line) pairs."""
        out = cls()
        for f, lineno in _cut(list(frame_gen), limit):
            code = f.f_code
            out.append(FrameSummary(code.co_filename, lineno, code.co_name, line=_source_line(code, lineno),
                                    locals=f.f_locals if capture_locals else None))
        return out

    @classmethod
    def from_list(cls, a_list):
        out = cls()
        for item in a_list:
            if isinstance(item, FrameSummary):
                out.append(item)
            else:
                filename, lineno, name, line = item
                out.append(FrameSummary(filename, lineno, name, line=line))
        return out

    def format_frame_summary(self, frame_summary, **kwargs):
        """Return the text of one entry."""
        if frame_summary._text is not None:
            text = frame_summary._text
        else:
            text = '  File "{}", line {}, in {}\n'.format(frame_summary.filename, frame_summary.lineno, frame_summary.name)
            if frame_summary.line:
                text += "    {}\n".format(frame_summary.line)
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += "    {} = {}\n".format(name, value)
        return text

    def format(self, **kwargs):
        """Return the text of the entries, one string each; more than three equal ones in a row are counted."""
        out, last, count = [], None, 0
        for f in self:
            place = (f.filename, f.lineno, f.name)
            if place != last:
                if count > 3:
                    out.append(_repeated(count - 3))
                last, count = place, 0
            count += 1
            if count <= 3:
                out.append(self.format_frame_summary(f))
        if count > 3:
            out.append(_repeated(count - 3))
        return out


def _repeated(n):
    return "  [Previous line repeated {} more time{}]\n".format(n, "s" if n > 1 else "")


def _cut(items, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


def extract_tb(tb, limit=None):
    """Return the entries of a traceback."""
    entries = []
    while tb is not None:
        entries.append(tb)
        tb = tb.tb_next
    out = StackSummary()
    for tb in _cut(entries, limit):
        code = tb.tb_frame.f_code
        _, end, col, end_col = _position(tb)
        f = FrameSummary(code.co_filename, tb.tb_lineno, code.co_name, line=_source_line(code, tb.tb_lineno), end_lineno=end, colno=col, end_colno=end_col)
        f._text = "".join(_tb(tb, 1))
        out.append(f)
    return out


def walk_tb(tb):
    """Yield the frames and lines of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """Yield the frames and lines of a stack, the innermost first."""
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_stack(f=None, limit=None):
    """Return the entries of a stack, the innermost last."""
    if f is None:
        f = sys._getframe(1)
    frames = list(walk_stack(f))
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
    if limit is not None:
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    return StackSummary.extract(reversed(frames))


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _print("".join(format_list(extracted_list)), file)


def format_stack(f=None, limit=None):
    return format_list(extract_stack(sys._getframe(1) if f is None else f, limit))


def print_stack(f=None, limit=None, file=None):
    """Print the stack, the innermost call last."""
    print_list(extract_stack(sys._getframe(1) if f is None else f, limit), file)


def clear_frames(tb):
    """Do nothing: the collector frees what frames hold."""


class TracebackException:
    """What is needed to print an exception later."""
    exc_type = None

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False, **kwargs):
        self._exc = exc_value
        self._tb = exc_traceback
        self._limit = limit
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback, limit)
        self._str = str(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        seen = kwargs.get("_seen") or set()
        seen.add(id(exc_value))
        if exc_value is not None:
            for name in ("__cause__", "__context__"):
                e = getattr(exc_value, name)
                if e is not None and id(e) not in seen:
                    setattr(self, name, TracebackException(type(e), e, e.__traceback__, limit=limit, _seen=seen))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        t = self.exc_type
        if t is None:
            return None
        return t.__qualname__ if t.__module__ in ("__main__", "builtins") else t.__module__ + "." + t.__qualname__

    def format(self, *, chain=True, **kwargs):
        yield from _exception_list(self._exc, self._tb, self._limit, chain, set())

    def format_exception_only(self, *, show_group=False, **kwargs):
        yield from _only_list(self._exc, self._tb) if self._exc is not None else format_exception_only(None)

    def print(self, *, file=None, chain=True, **kwargs):
        _print("".join(self.format(chain=chain)), file)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self._exc is other._exc or self._str == other._str and self.exc_type == other.exc_type and self.stack == other.stack
        return NotImplemented

    def __str__(self):
        return self._str
