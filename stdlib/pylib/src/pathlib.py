"""Paths as objects. Pure ones only take texts apart; Path also asks for the files that the host lets scripts read.

    >>> pathlib.PurePath("a/b.txt").suffix
    '.txt'
"""
import os

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


class UnsupportedOperation(NotImplementedError):
    """Says that an operation is not there on this system."""


class PurePath:
    """A path that is only taken apart."""
    __slots__ = ("_drive", "_root", "_tail", "_hash")
    _sep, _windows = "/", False

    def __new__(cls, *args):
        return super().__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        parts = []
        for a in args:
            if isinstance(a, PurePath):
                a = str(a) if a._windows == self._windows else "/".join([*a.parts]) if not a.root else str(a).replace(a._sep, "/")
            else:
                a = a if isinstance(a, str) or not hasattr(a, "__fspath__") else os.fspath(a)
                if not isinstance(a, str):
                    raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                                    f"not {type(a).__name__!r}")
            parts.append(a)
        drive = root = ""
        tail = []
        for text in parts:
            d, r, rest = self._split_root(text)
            names = [n for n in rest.split(self._sep) if n and n != "."]
            if d and d.lower() != drive.lower():
                drive, root, tail = d, r, names
            elif r:
                drive, root, tail = d or drive, r, names
            else:
                drive, tail = d or drive, tail + names
        self._drive, self._root, self._tail = drive, root, tail

    @classmethod
    def _split_root(cls, text):
        n = len(text) - len(text.lstrip("/"))
        n = 1 if n > 2 else n
        return "", text[:n], text[n:]

    def _with(self, tail, drive=None, root=None):
        new = self.with_segments()
        new._drive, new._root = self._drive if drive is None else drive, self._root if root is None else root
        new._tail = tail
        return new

    def with_segments(self, *args):
        """Return a path of the same class."""
        return type(self)(*args)

    def _folded(self):
        text = str(self)
        return text.lower() if self._windows else text

    drive = property(lambda self: self._drive, doc="The letter of the drive, or the share.")
    root = property(lambda self: self._root, doc="The separator at the beginning.")
    anchor = property(lambda self: self._drive + self._root, doc="Drive and root.")

    @property
    def parts(self):
        """The parts of the path as a tuple."""
        return (self.anchor, *self._tail) if self.anchor else tuple(self._tail)

    @property
    def name(self):
        """The last part."""
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        """The end of the name from its last dot on."""
        name = self.name
        i = name.rfind(".")
        return name[i:] if 0 < i < len(name) - 1 else ""

    @property
    def suffixes(self):
        """All suffixes of the name."""
        name = self.name
        return [] if name.endswith(".") else ["." + s for s in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The name without its suffix."""
        return self.name[:len(self.name) - len(self.suffix)]

    @property
    def parent(self):
        """The path without its last part."""
        return self._with(self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        """All paths above this one."""
        return _Parents(self)

    def joinpath(self, *pathsegments):
        """Return the path with others behind it."""
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def with_name(self, name):
        """Return the path with another last part."""
        if not name or self._sep in name or name == "." or self._windows and "/" in name:
            raise ValueError(f"Invalid name {name!r}")
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._with([*self._tail[:-1], name])

    def with_stem(self, stem):
        """Return the path with another stem."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """Return the path with another suffix."""
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith(".") and len(suffix) > 1):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def relative_to(self, other, *, walk_up=False):
        """Return the path as seen from another."""
        other = self.with_segments(other)
        for up, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._with([".."] * up + self._tail[len(path._tail):], "", "")

    def is_relative_to(self, other):
        """Tell whether the path is another one or below it."""
        other = self.with_segments(other)
        return other == self or other in self.parents

    def is_absolute(self):
        """Tell whether the path begins at a root."""
        return bool(self._root) and (bool(self._drive) or not self._windows)

    def is_reserved(self):
        """Tell whether the name means something else to Windows."""
        return self._windows and self.stem.upper().rstrip(" ") in {"CON", "PRN", "AUX", "NUL", *[f"{n}{i}" for n in ("COM", "LPT") for i in range(1, 10)]}

    def as_posix(self):
        """Return the path as text with slashes."""
        return str(self).replace(self._sep, "/")

    def as_uri(self):
        """Return the path as a file: address."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/:")
        text = self.as_posix().encode()
        return "file://" + ("/" if self._windows else "") + "".join([chr(c) if c in safe else f"%{c:02X}" for c in text])

    def match(self, path_pattern, *, case_sensitive=None):
        """Tell whether the end of the path is like a pattern; ** is as *."""
        pattern = path_pattern if isinstance(path_pattern, PurePath) else self.with_segments(path_pattern)
        mine, wanted = [*reversed(self.parts)], [*reversed(pattern.parts)]
        if not wanted:
            raise ValueError("empty pattern")
        if len(mine) < len(wanted) or len(mine) > len(wanted) and pattern.anchor:
            return False
        fold = self._windows if case_sensitive is None else not case_sensitive
        return all(_like(n, "*" if w == "**" else w, fold) for n, w in zip(mine, wanted))

    def full_match(self, pattern, *, case_sensitive=None):
        """Tell whether the whole path is like a pattern; ** stands for any number of parts."""
        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        return _all_like(self.parts, pattern.parts, self._windows if case_sensitive is None else not case_sensitive)

    def __str__(self):
        return self.anchor + self._sep.join(self._tail) or "."

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(str(self))

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._windows == other._windows and self._folded() == other._folded()

    def __hash__(self):
        return hash(self._folded())

    def _key(self):
        return self._folded().split(self._sep)

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, PurePath) and other._windows == self._windows else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, PurePath) and other._windows == self._windows else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, PurePath) and other._windows == self._windows else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, PurePath) and other._windows == self._windows else NotImplemented

    def __reduce__(self):
        return type(self), self.parts


class PurePosixPath(PurePath):
    """A path as on Unix."""
    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path as on Windows."""
    __slots__ = ()
    _sep, _windows = "\\", True

    @classmethod
    def _split_root(cls, text):
        text = text.replace("/", "\\")
        drive = ""
        if text.startswith("\\\\"):
            parts = text[2:].split("\\", 2)
            if len(parts) > 1 and all(parts[:2]):
                drive = "\\\\" + "\\".join(parts[:2])
                return drive, "\\", parts[2] if len(parts) > 2 else ""
        elif text[1:2] == ":":
            drive, text = text[:2], text[2:]
        rest = text.lstrip("\\")
        return drive, "\\" if len(rest) < len(text) else "", rest


class _Parents:
    """The paths above another, as a sequence."""

    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._tail)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple([self[k] for k in range(*i.indices(len(self)))])
        n = len(self)
        if i >= n or i < -n:
            raise IndexError(i)
        return self._path._with(self._path._tail[:n - (i if i >= 0 else i + n) - 1])

    def __iter__(self):
        return iter([self[i] for i in range(len(self))])

    def __contains__(self, path):
        return any(p == path for p in self)

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


def _like(name, pattern, fold):
    """Tell whether a name is like a pattern with *, ? and [...]."""
    if fold:
        name, pattern = name.lower(), pattern.lower()
    if not any(c in pattern for c in "*?["):
        return name == pattern
    import re
    out, i = "", 0
    while i < len(pattern):
        c = pattern[i]
        i += 1
        end = pattern.find("]", i + 1) if c == "[" else -1
        if c == "*":
            out += ".*"
        elif c == "?":
            out += "."
        elif end > 0:
            chars = pattern[i:end].replace("\\", "\\\\")
            out += "[" + ("^" + chars[1:] if chars[0] == "!" else chars) + "]"
            i = end + 1
        else:
            out += re.escape(c)
    return re.fullmatch(out, name, re.S) is not None


def _all_like(names, patterns, fold):
    if not patterns:
        return not names
    if patterns[0] == "**":
        return any(_all_like(names[i:], patterns[1:], fold) for i in range(len(names) + 1))
    return bool(names) and _like(names[0], patterns[0], fold) and _all_like(names[1:], patterns[1:], fold)


class Path(PurePath):
    """A path with the operations on files."""
    __slots__ = ()

    def __new__(cls, *args):
        if cls is WindowsPath:
            raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        """Return the working directory."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """Return the home directory, if the environment is granted."""
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        """Return the path of a file: address."""
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        text = uri[5:].encode()
        text = text[2:] if text.startswith(b"///") else text[11:] if text.startswith(b"//localhost/") else text
        parts = text.split(b"%")
        path = cls((parts[0] + b"".join([bytes([int(p[:2], 16)]) + p[2:] for p in parts[1:]])).decode())
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    def absolute(self):
        """Return the path from the root on."""
        return self if self.is_absolute() else self.cwd() / self

    def resolve(self, strict=False):
        """Return the path from the root on, without ".."."""
        if strict:
            self.stat()
        return self.with_segments(os.path.realpath(self))

    def expanduser(self):
        """Return the path with ~ as the home directory."""
        if self._drive or self._root or self._tail[:1] != ["~"]:
            return self
        home = os.environ.get("HOME")
        if not home:
            raise RuntimeError("Could not determine home directory.")
        return self.with_segments(home, *self._tail[1:])

    def stat(self, *, follow_symlinks=True):
        """Return what is known of the file."""
        return os.stat(self)

    def lstat(self):
        """Return what is known of the file."""
        return os.stat(self)

    def exists(self, *, follow_symlinks=True):
        """Tell whether there is a file or folder."""
        return os.path.exists(self)

    def is_file(self, *, follow_symlinks=True):
        """Tell whether it is a file."""
        return os.path.isfile(self)

    def is_dir(self, *, follow_symlinks=True):
        """Tell whether it is a folder."""
        return os.path.isdir(self)

    def _no(self):
        """Return False: only files and folders are seen."""
        return False

    is_symlink = is_mount = is_junction = is_block_device = is_char_device = is_fifo = is_socket = _no

    def samefile(self, other_path):
        """Tell whether another path leads to the same file."""
        return os.path.samefile(self, other_path)

    def owner(self, *, follow_symlinks=True):
        """Raise UnsupportedOperation: owners are not seen."""
        raise UnsupportedOperation(f"{type(self).__name__}.owner() is unsupported on this system")

    def group(self, *, follow_symlinks=True):
        """Raise UnsupportedOperation: groups are not seen."""
        raise UnsupportedOperation(f"{type(self).__name__}.group() is unsupported on this system")

    def readlink(self):
        """Raise OSError: there are no links."""
        raise OSError(22, "Invalid argument", str(self))

    def iterdir(self):
        """Return an iterator over what is in the folder."""
        return iter([self._with([*self._tail, name]) for name in os.listdir(self)])

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Yield (path, names of folders, names of files) for the folder and all below it."""
        for folder, folders, files in os.walk(self, top_down, on_error):
            yield self.with_segments(folder), folders, files

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Yield what is below the folder and like a pattern; ** stands for any number of folders."""
        parts = self.with_segments(pattern).parts
        if self.with_segments(pattern).anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if not parts:
            raise ValueError(f"Unacceptable pattern: {str(pattern)!r}")
        only_folders = str(pattern).endswith("/")
        seen = set()
        for path in self._found(parts, case_sensitive is False):
            if path not in seen and (not only_folders or path.is_dir()):
                seen.add(path)
                yield path

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """Yield what is anywhere below the folder and like a pattern."""
        return self.glob("**/" + str(pattern), case_sensitive=case_sensitive)

    def _found(self, parts, fold):
        if not parts:
            yield self
        elif parts[0] == "**":
            yield from self._found(parts[1:], fold)
            for path in self._below():
                if path.is_dir():
                    yield from path._found(parts, fold)
                elif parts[1:] == ():
                    yield path
        elif not any(c in parts[0] for c in "*?[") and not fold:
            path = self / parts[0]
            if path.exists():
                yield from path._found(parts[1:], fold)
        else:
            for path in self._below():
                if _like(path.name, parts[0], fold) and (len(parts) == 1 or path.is_dir()):
                    yield from path._found(parts[1:], fold)

    def _below(self):
        try:
            return list(self.iterdir())
        except OSError:
            return []

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file."""
        return open(str(self), mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        """Return the text in the file."""
        with self.open("r", encoding=encoding, errors=errors, newline=newline) as f:
            return f.read()

    def read_bytes(self):
        """Return the bytes in the file."""
        with self.open("rb") as f:
            return f.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Make the file hold a text."""
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def write_bytes(self, data):
        """Make the file hold bytes."""
        with self.open("wb") as f:
            return f.write(memoryview(data))

    def touch(self, mode=0o666, exist_ok=True):
        """Make the file if it is not there, else give it the date of now."""
        self.open("a" if exist_ok else "x").close()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make a folder."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        """Remove an empty folder."""
        os.rmdir(self)

    def unlink(self, missing_ok=False):
        """Remove a file."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        """Give it another path, and return that."""
        os.rename(self, target)
        return self.with_segments(target)

    replace = rename

    def _unsupported(self, *args, **kwargs):
        """Raise UnsupportedOperation: files have no rights, and there are no links."""
        raise UnsupportedOperation("files have no rights here, and there are no links")

    chmod = lchmod = symlink_to = hardlink_to = _unsupported

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass


class PosixPath(Path, PurePosixPath):
    """The Path of this system."""
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """The Path of Windows, which cannot be made here."""
    __slots__ = ()


for _c in (PurePath, PurePosixPath, PureWindowsPath, Path, PosixPath, WindowsPath, UnsupportedOperation):
    _c.__module__ = "pathlib._local" if _c is not UnsupportedOperation else "pathlib._abc"

