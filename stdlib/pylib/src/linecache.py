"""Lines of source text."""
import sys
from _tailorbird import source_line as _source_line

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]
cache = {}


def getline(filename, lineno, module_globals=None):
    """Return a line of a file with its line end; "" if it is not known."""
    lines = cache.get(filename)
    if lines is not None:
        return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""
    frame = sys._getframe(1)
    while frame is not None:
        if frame.f_code.co_filename == filename:
            line = _source_line(frame.f_code, lineno)
            return line + "\n" if line else ""
        frame = frame.f_back
    lines = getlines(filename)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """Return the lines of a file that the host lets read; [] if it does not."""
    if filename not in cache:
        try:
            with open(filename) as f:
                cache[filename] = [line + "\n" for line in f.read().splitlines()]
        except (OSError, UnicodeDecodeError):
            return []
    return cache[filename]


def clearcache():
    cache.clear()


def checkcache(filename=None):
    """Do nothing: files do not change under a running script."""


def lazycache(filename, module_globals):
    return False
