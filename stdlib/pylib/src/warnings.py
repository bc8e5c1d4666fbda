"""Warnings."""
import sys

_filters = []
_seen = set()
filters = _filters


def showwarning(message, category, filename, lineno, file=None, line=None):
    (file or sys.stderr).write(formatwarning(message, category, filename, lineno, line))


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    return text + (f"  {line}\n" if line else "")


def _action(category, text):
    for action, cat in _filters:
        if issubclass(category, cat):
            return action
    if issubclass(category, (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)):
        return "ignore"
    return "default"


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issue a warning."""
    if isinstance(message, Warning):
        category = type(message)
    category = category or UserWarning
    f = sys._getframe(1)
    for _ in range(stacklevel - 1):
        f = f.f_back or f
    action = _action(category, str(message))
    if action == "error":
        raise message if isinstance(message, Warning) else category(message)
    if action == "ignore":
        return
    key = (str(message), category, f.f_lineno)
    if action in ("default", "once", "module"):
        if key in _seen:
            return
        _seen.add(key)
    if _recorders:
        _recorders[-1].append(WarningMessage(message if isinstance(message, Warning) else category(message), category, f.f_code.co_filename, f.f_lineno))
        return
    showwarning(message, category, f.f_code.co_filename, f.f_lineno)


class WarningMessage:
    def __init__(self, message, category, filename, lineno):
        self.message, self.category, self.filename, self.lineno = message, category, filename, lineno


_recorders = []


def simplefilter(action, category=Warning, lineno=0, append=False):
    _filters.insert(len(_filters) if append else 0, (action, category))


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    simplefilter(action, category, append=append)


def resetwarnings():
    _filters.clear()


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record, self._action, self._category = record, action, category

    def __enter__(self):
        self._saved = _filters[:]
        self._seen = set(_seen)
        if self._action:
            simplefilter(self._action, self._category)
        if self._record:
            _recorders.append([])
            return _recorders[-1]

    def __exit__(self, *exc):
        _filters[:] = self._saved
        _seen.clear()
        _seen.update(self._seen)
        if self._record:
            _recorders.pop()
