"""Files and folders whose paths are like a pattern."""
import fnmatch
import os
import re

__all__ = ["escape", "glob", "iglob"]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return the paths that are like a pattern."""
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return an iterator over the paths that are like a pattern."""
    pathname = os.fspath(pathname)
    start = "/" if pathname.startswith("/") else ""
    parts = [p for p in pathname.split("/") if p]
    only_folders = pathname.endswith("/") and parts != []
    for path in _found(root_dir or "", start, parts, recursive, include_hidden):
        if path and (not only_folders or os.path.isdir(os.path.join(root_dir or "", path))):
            yield path + "/" * (only_folders and not path.endswith("/"))


def _found(root, folder, parts, recursive, hidden):
    """Yield what is in folder, which is in root, and like the parts of a pattern."""
    if not parts:
        yield folder
        return
    part, rest = parts[0], parts[1:]
    if not has_magic(part):
        path = os.path.join(folder, part)
        if os.path.lexists(os.path.join(root, path)):
            yield from _found(root, path, rest, recursive, hidden)
        return
    everywhere = recursive and part == "**"
    if everywhere:
        yield from _found(root, os.path.join(folder, "") if not rest and folder else folder, rest, recursive, hidden)
    try:
        entries = list(os.scandir(os.path.join(root, folder) or "."))
    except OSError:
        return
    for entry in entries:
        path = os.path.join(folder, entry.name)
        if entry.name.startswith(".") and not hidden and not part.startswith("."):
            continue
        if everywhere:
            if entry.is_dir():
                yield from _nested(root, path, parts, recursive, hidden)
            elif not rest:
                yield path
        elif fnmatch.fnmatch(entry.name, part) and (not rest or entry.is_dir()):
            yield from _found(root, path, rest, recursive, hidden)


def _nested(root, folder, parts, recursive, hidden):
    for path in _found(root, folder, parts, recursive, hidden):
        yield path[:-1] if path == folder + "/" else path


def has_magic(s):
    """Tell whether a pattern stands for more than itself."""
    return re.search("[*?[]", s) is not None


def escape(pathname):
    """Return a pattern that stands for a path only."""
    return re.sub("([*?[])", r"[\1]", pathname)
