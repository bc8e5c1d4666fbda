"""Temporary files and folders, in memory as all that scripts write."""
import os
import shutil
from random import Random

__all__ = ["NamedTemporaryFile", "TemporaryFile", "TemporaryDirectory", "mkdtemp", "mktemp", "TMP_MAX", "gettempprefix", "tempdir",
           "gettempdir"]

TMP_MAX = 10000
template = "tmp"
tempdir = None
_random = None


def gettempdir():
    """Return the folder for temporary files."""
    return "/tmp" if tempdir is None else os.fspath(tempdir)


def gettempprefix():
    """Return how the names of temporary files begin."""
    return template


def _names(suffix, prefix, dir):
    global _random
    if _random is None:
        _random = Random()
    dir = os.path.abspath(gettempdir() if dir is None else dir)
    for _ in range(TMP_MAX):
        name = "".join(_random.choices("abcdefghijklmnopqrstuvwxyz0123456789_", k=8))
        yield os.path.join(dir, (template if prefix is None else prefix) + name + (suffix or ""))


def mktemp(suffix="", prefix=template, dir=None):
    """Return a path at which nothing is."""
    for path in _names(suffix, prefix, dir):
        if not os.path.lexists(path):
            return path
    raise FileExistsError(17, "No usable temporary filename found")


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder of its own and return its path."""
    for path in _names(suffix, prefix, dir):
        try:
            os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        return path
    raise FileExistsError(17, "No usable temporary directory name found")


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file, self.name, self._delete, self._on_close = file, name, delete, delete_on_close

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        self.file.__exit__(exc, value, tb)
        self._remove()

    def __iter__(self):
        yield from self.file

    def _remove(self):
        if self._delete:
            self._delete = False
            try:
                os.unlink(self.name)
            except FileNotFoundError:
                pass

    def close(self):
        """Close the file, and remove it unless that is for later."""
        self.file.close()
        if self._on_close:
            self._remove()

    def __repr__(self):
        return f"<tempfile._TemporaryFileWrapper object at {id(self):#x}>"


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None, delete_on_close=True):
    """Make and open a file of its own; its path is in the attribute name."""
    for path in _names(suffix, prefix, dir):
        try:
            open(path, "x").close()
        except FileExistsError:
            continue
        return _TemporaryFileWrapper(open(path, mode, buffering, encoding, errors, newline), path, delete, delete_on_close)
    raise FileExistsError(17, "No usable temporary filename found")


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """Make and open a file without a path."""
    f = NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors)
    f._remove()
    return f.file


class TemporaryDirectory:
    """A folder of its own, removed with all that is in it at the end of a with statement."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore, self._delete = ignore_cleanup_errors, delete

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Remove the folder."""
        if os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore)
