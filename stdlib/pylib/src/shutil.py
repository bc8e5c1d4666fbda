"""Copies of files and folders, and what is done to whole folders."""
import fnmatch
import os

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error", "SpecialFileError",
           "SameFileError", "ignore_patterns", "get_terminal_size"]

COPY_BUFSIZE = 64 * 1024


class Error(OSError):
    """Raised for a copy of a folder: it has the errors of all that is in it."""


class SameFileError(Error):
    """Raised for a copy of a file onto itself."""


class SpecialFileError(OSError):
    """Raised for a copy of what is not a file."""


def copyfileobj(fsrc, fdst, length=0):
    """Copy what is left of a file into another."""
    while data := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(data)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy a file to a path, and return that."""
    if os.path.exists(dst) and os.path.samefile(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    with open(src, "rb") as fsrc, open(dst, "wb") as fdst:
        copyfileobj(fsrc, fdst)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Do nothing: files have no rights."""


copystat = copymode


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file to a path or into a folder, and return where it is."""
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    return copyfile(src, dst)


copy2 = copy


def ignore_patterns(*patterns):
    """Return what copytree() calls to leave out names that are like one of the patterns."""
    def ignored(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}
    return ignored


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copy a folder with all that is in it, and return the path of the copy."""
    names = os.listdir(src)
    ignored = set() if ignore is None else ignore(os.fspath(src), names)
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for name in names:
        if name in ignored:
            continue
        source, dest = os.path.join(src, name), os.path.join(dst, name)
        try:
            if os.path.isdir(source):
                copytree(source, dest, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, dest)
        except Error as e:
            errors.extend(e.args[0])
        except OSError as e:
            errors.append((source, dest, str(e)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Remove a folder with all that is in it."""
    def failed(function, path, exc):
        if onexc is not None:
            onexc(function, path, exc)
        elif onerror is not None:
            onerror(function, path, (type(exc), exc, exc.__traceback__))
        elif not ignore_errors:
            raise exc

    try:
        entries = list(os.scandir(path))
    except OSError as e:
        failed(os.scandir, path, e)
        return
    for entry in entries:
        if entry.is_dir():
            rmtree(entry.path, ignore_errors, onerror, onexc=onexc)
        else:
            try:
                os.unlink(entry.path)
            except OSError as e:
                failed(os.unlink, entry.path, e)
    try:
        os.rmdir(path)
    except OSError as e:
        failed(os.rmdir, path, e)


def move(src, dst, copy_function=copy2):
    """Give a file or folder another path, or put it into a folder, and return where it is."""
    if os.path.isdir(dst):
        real = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(real):
            raise Error(f"Destination path '{real}' already exists")
        dst = real
    os.rename(src, dst)
    return dst


def get_terminal_size(fallback=(80, 24)):
    """Return the size of the terminal: what COLUMNS and LINES say, else fallback."""
    sizes = []
    for name, size in zip(("COLUMNS", "LINES"), fallback):
        text = os.environ.get(name, "")
        sizes.append(int(text) if text.isdigit() and int(text) else size)
    return os.terminal_size(sizes)
