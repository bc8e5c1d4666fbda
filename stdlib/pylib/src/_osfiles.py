"""What module os has of files that may be read, and its rarer names: os loads this when it is asked for one of them."""
import _tailorbird
import os
import sys
from abc import ABC, abstractmethod


class PathLike(ABC):
    """What has __fspath__."""
    __slots__ = ()
    __module__ = "os"

    @abstractmethod
    def __fspath__(self):
        """Return the path as text."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any("__fspath__" in vars(c) for c in subclass.__mro__)
        return NotImplemented


def _item(i):
    return property(lambda self: self[i])


class _Record(tuple):
    """A tuple with named items; what is given beyond them are attributes only."""
    __slots__ = ()
    n_unnamed_fields = 0

    def __init_subclass__(cls, fields, module="os"):
        cls.__module__ = module
        cls._fields = fields.split()
        cls.n_sequence_fields = cls.n_fields = len(cls._fields)
        for i, name in enumerate(cls._fields):
            if name not in vars(cls):
                setattr(cls, name, _item(i))

    def __new__(cls, items, /):
        items = tuple(items)
        n = cls.n_sequence_fields
        if len(items) != n:
            raise TypeError(f"{cls.__module__}.{cls.__name__}() takes a {n}-sequence ({len(items)}-sequence given)")
        return super().__new__(cls, items)

    def __repr__(self):
        pairs = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self))
        return f"{type(self).__module__}.{type(self).__name__}({pairs})"


class terminal_size(_Record, fields="columns lines"):
    """The size of a terminal."""


class uname_result(_Record, fields="sysname nodename release version machine", module="posix"):
    """What uname() returns."""


class times_result(_Record, fields="user system children_user children_system elapsed", module="posix"):
    """What times() returns, in seconds."""


class stat_result(_Record, fields="st_mode st_ino st_dev st_nlink st_uid st_gid st_size st_atime st_mtime st_ctime"):
    """What stat() returns."""
    n_unnamed_fields = 3
    st_blksize, st_rdev, _time = 4096, 0, None

    @classmethod
    def _of(cls, mode, size, ns, time):
        seconds = ns // 10**9
        self = cls((mode, 0, 0, 1, 0, 0, size, seconds, seconds, seconds))
        self._ns, self._time = ns, time
        return self

    st_blocks = property(lambda self: (self.st_size + 511) // 512)
    st_atime_ns = st_mtime_ns = st_ctime_ns = property(lambda self: self[8] * 10**9 if self._time is None else self._ns)
    st_atime = st_mtime = st_ctime = property(lambda self: self[8] if self._time is None else self._time)


stat_result.n_fields = 19


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """Return what is known of a file: its kind, size and date."""
    return stat_result._of(*_tailorbird.stat(path))


def lstat(path, *, dir_fd=None):
    """Return what is known of a file."""
    return stat(path)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Tell whether a file is there: all can be read and written."""
    return os.path.exists(path)


def listdir(path="."):
    """Return the names in a folder."""
    return [name for name, _ in _tailorbird.listdir("." if path is None else path)]


def remove(path, *, dir_fd=None):
    """Remove a file."""
    _tailorbird.remove(path)


unlink = remove


def rmdir(path, *, dir_fd=None):
    """Remove an empty folder."""
    _tailorbird.rmdir(path)


def mkdir(path, mode=0o777, *, dir_fd=None):
    """Make a folder."""
    _tailorbird.mkdir(path)


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a folder and those that it is in."""
    head = os.path.dirname(os.fspath(name).rstrip("/"))
    if head and not os.path.exists(head):
        makedirs(head, mode, True)
    try:
        mkdir(name, mode)
    except FileExistsError:
        if not exist_ok or not os.path.isdir(name):
            raise


def removedirs(name):
    """Remove an empty folder, then those that it was in as long as they are empty."""
    rmdir(name)
    head = os.path.dirname(name.rstrip("/"))
    while head:
        try:
            rmdir(head)
        except OSError:
            break
        head = os.path.dirname(head)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Give a file or folder another path."""
    _tailorbird.rename(src, dst)


replace = rename


def renames(old, new):
    """Rename, making the folders of the new path and removing those of the old one that are empty."""
    head = os.path.dirname(new)
    if head and not os.path.exists(head):
        makedirs(head)
    rename(old, new)
    head = os.path.dirname(old)
    if head:
        try:
            removedirs(head)
        except OSError:
            pass


def truncate(path, length):
    """Cut a file off, or fill it up, to a length."""
    with open(path, "r+b") as f:
        f.truncate(length)


class DirEntry:
    """A file or folder that scandir() found."""
    __module__ = "posix"

    def __init__(self, folder, name, is_dir):
        self.name, self.path, self._is_dir = name, os.path.join(folder, name), is_dir

    def is_dir(self, *, follow_symlinks=True):
        """Tell whether it is a folder."""
        return self._is_dir

    def is_file(self, *, follow_symlinks=True):
        """Tell whether it is a file."""
        return not self._is_dir

    def is_symlink(self):
        """Tell whether it is a link; none are granted."""
        return False

    def is_junction(self):
        """Tell whether it is a junction, which only Windows has."""
        return False

    def stat(self, *, follow_symlinks=True):
        """Return what is known of it."""
        return stat(self.path)

    def inode(self):
        """Return its number, which is not granted."""
        return 0

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Entries:
    __name__ = "ScandirIterator"

    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        """Forget what has not been read."""
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def scandir(path="."):
    """Return an iterator over the entries of a folder."""
    folder = os.fspath("." if path is None else path)
    return _Entries([DirEntry(folder, name, is_dir) for name, is_dir in _tailorbird.listdir(folder)])


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Yield (path, names of folders, names of files) for a folder and all below it."""
    top = os.fspath(top)
    try:
        found = _tailorbird.listdir(top)
    except OSError as e:
        if onerror is not None:
            onerror(e)
        return
    folders, files = [n for n, is_dir in found if is_dir], [n for n, is_dir in found if not is_dir]
    if topdown:
        yield top, folders, files
    for name in folders:
        yield from walk(os.path.join(top, name), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def fsencode(filename):
    """Return the bytes of a path."""
    filename = _path(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    """Return the text of a path."""
    filename = _path(filename)
    return filename if isinstance(filename, str) else filename.decode()


def _path(filename):
    return filename if isinstance(filename, (str, bytes)) else os.fspath(filename)


def getcwdb():
    """Return the working directory as bytes."""
    return os.getcwd().encode()


def get_terminal_size(fd=1, /):
    """Raise OSError: scripts do not see the terminal."""
    raise OSError(25, "Inappropriate ioctl for device")


def isatty(fd, /):
    """Tell whether a descriptor is a terminal: scripts do not see it."""
    return False


def uname():
    """Return what the system is called."""
    return uname_result((sys.platform.capitalize(), "localhost", "", "", _tailorbird.machine()))


def times():
    """Return the time the program has used and the time that has passed."""
    import time
    return times_result((time.process_time(), 0.0, 0.0, 0.0, time.monotonic()))


def getuid():
    """Return the number of the user, the same everywhere."""
    return 1000


getgid = geteuid = getegid = getuid


def kill(pid, signal, /):
    """Send a signal to this process; there are no others."""
    if pid not in (os.getpid(), 0):
        raise ProcessLookupError(3, "No such process")
    if signal:
        import _signal
        _signal.wake(signal)


def abort():
    """End the program as SIGABRT does."""
    os._exit(134)


def write(fd, data, /):
    """Write bytes to standard output or standard error."""
    if fd not in (1, 2):
        raise OSError(9, "Bad file descriptor")
    return _tailorbird.writeraw(sys.__stdout__ if fd == 1 else sys.__stderr__, data)


def getrandom(size, flags=0):
    """Return random bytes."""
    return os.urandom(size)


def sched_yield():
    """Let other threads run."""
    import time
    time.sleep(0)


def sched_getaffinity(pid, /):
    """Return the set of processors that can be used."""
    return set(range(os.cpu_count()))
