"""Objects as bytes, and back: the format of the standard module of this name, protocols 0 to 5.

    >>> loads(dumps({"a": [1, 2]}))
    {'a': [1, 2]}

Loading calls what the bytes name: load only what you trust.
"""
import copyreg
import struct
import sys
from _tailorbird import hide

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads"]

format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


class PickleError(Exception):
    """What goes wrong with pickles."""
    __module__ = "_pickle"


class PicklingError(PickleError):
    """An object that cannot be written."""
    __module__ = "_pickle"


class UnpicklingError(PickleError):
    """Bytes that are no pickle."""
    __module__ = "_pickle"


def _import(name):
    """Return a module; what CPython keeps in a private part of a package is here in the package."""
    try:
        __import__(name)
        return sys.modules[name]
    except ModuleNotFoundError as e:
        package, _, part = name.rpartition(".")
        if e.name != name or not package or part[0] != "_":
            raise
    return _import(package)


def _encode(text, encoding="utf-8", errors="strict"):
    """_codecs.encode, by which protocols below 3 write bytes."""
    return text.encode(encoding, errors)


def _bytes(data):
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


# Modules and names as Python 2 has them, which protocols below 3 are written for.
_OLD_MODULES = {"__builtin__": "builtins", "copy_reg": "copyreg", "Queue": "queue", "exceptions": "builtins", "UserList": "collections",
                "UserDict": "collections", "cPickle": "pickle", "StringIO": "io", "cStringIO": "io"}
_NEW_MODULES = {"builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue"}
_OLD_NAMES = {("__builtin__", "xrange"): ("builtins", "range"), ("__builtin__", "unicode"): ("builtins", "str"),
              ("__builtin__", "unichr"): ("builtins", "chr"), ("__builtin__", "long"): ("builtins", "int"),
              ("__builtin__", "reduce"): ("functools", "reduce")}
_NEW_NAMES = {("builtins", "range"): ("__builtin__", "xrange"), ("functools", "reduce"): ("__builtin__", "reduce")}


class Unpickler:
    """Reads objects from a binary file."""
    __module__ = "_pickle"

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        if not (hasattr(file, "read") and hasattr(file, "readline")):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file = file
        self._start(b"", fix_imports, encoding, errors)

    def _start(self, data, fix_imports, encoding, errors):
        self._data, self._at = data, 0
        self._fix, self._encoding, self._errors = fix_imports, encoding, errors
        self.memo, self._proto = {}, 0

    def _read(self, n):
        """Return the next n bytes: of the frame, or of the file behind it."""
        data, at = self._data, self._at
        if at + n <= len(data):
            self._at = at + n
            return data[at:at + n]
        if self._file is None or at < len(data):
            raise UnpicklingError("pickle data was truncated")
        found = _bytes(self._file.read(n))
        if len(found) < n:
            raise UnpicklingError("pickle data was truncated")
        return found

    def _line(self):
        end = self._data.find(b"\n", self._at)
        if end >= 0:
            line, self._at = self._data[self._at:end], end + 1
            return line
        line = self._file.readline() if self._file is not None and self._at == len(self._data) else b""
        if line[-1:] != b"\n":
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    def _uint(self, n):
        return int.from_bytes(self._read(n), "little")

    def load(self):
        """Read one object."""
        if not hasattr(self, "_proto"):
            raise UnpicklingError(f"Unpickler.__init__() was not called by {type(self).__name__}.__init__()")
        self.stack, self._marks = [], []
        while True:
            try:
                op = self._read(1)
            except UnpicklingError:
                raise EOFError("Ran out of input") from None
            if op == b".":
                return self._pop()
            do = _LOADERS.get(op)
            if do is None:
                raise UnpicklingError("invalid load key, '%s'." % (chr(op[0]) if 32 <= op[0] < 127 else "\\x%02x" % op[0]))
            do(self)

    def _pop(self):
        if not self.stack:
            raise UnpicklingError("unpickling stack underflow")
        return self.stack.pop()

    def _top(self):
        if not self.stack:
            raise UnpicklingError("unpickling stack underflow")
        return self.stack[-1]

    def _mark(self):
        self._marks.append(self.stack)
        self.stack = []

    def _items(self):
        """Return what is above the last mark, and go back below it."""
        if not self._marks:
            raise UnpicklingError("could not find MARK")
        items, self.stack = self.stack, self._marks.pop()
        return items

    def _push_tuple(self, n):
        if len(self.stack) < n:
            raise UnpicklingError("unpickling stack underflow")
        items = tuple(self.stack[-n:])
        del self.stack[-n:]
        self.stack.append(items)

    def _version(self):
        self._proto = self._read(1)[0]
        if self._proto > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {self._proto}")

    def _frame(self):
        n = self._uint(8)
        if self._at + n <= len(self._data):
            return
        if self._file is None or self._at < len(self._data):
            raise UnpicklingError("pickle data was truncated")
        self._data, self._at = self._read(n), 0

    def _old_int(self):
        line = self._line()
        if line in (b"00", b"01"):
            return line == b"01"
        try:
            return int(line, 0)
        except ValueError:
            raise ValueError("could not convert string to int") from None

    def _old_long(self):
        return int(self._line().rstrip(b"L"))

    def _old_text(self, data):
        return data if self._encoding == "bytes" else data.decode(self._encoding, self._errors)

    def _old_string(self):
        line = self._line().strip()
        if len(line) < 2 or line[0] != line[-1] or line[0] not in b"\"'":
            raise UnpicklingError("the STRING opcode argument must be quoted")
        return self._old_text(line[1:-1].decode("latin-1").encode("latin-1").decode("unicode_escape").encode("latin-1"))

    def _get(self, i):
        try:
            self.stack.append(self.memo[i])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {i}") from None

    def _put(self, i):
        self.memo[i] = self._top()

    def find_class(self, module, name, /):
        """Return what a pickle calls name in module; a subclass may refuse."""
        sys.audit("pickle.find_class", module, name)
        if self._proto < 3 and self._fix:
            if (module, name) == ("_codecs", "encode"):
                return _encode
            module, name = _OLD_NAMES.get((module, name), (_OLD_MODULES.get(module, module), name))
        found = owner = _import(module)
        for part in name.split(".") if self._proto >= 4 else (name,):
            if part == "<locals>":
                raise AttributeError(f"Can't get local attribute {name!r} on {owner!r}")
            try:
                found = getattr(found, part)
            except AttributeError:
                raise AttributeError(f"Can't get attribute {name!r} on {owner!r}") from None
        return found

    def persistent_load(self, pid, /):
        """Return the object of a persistent id: of a subclass."""
        raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.")

    def _global(self):
        module = self._line().decode()
        self.stack.append(self.find_class(module, self._line().decode()))

    def _stack_global(self):
        name, module = self._pop(), self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self.stack.append(self.find_class(module, name))

    def _extension(self, code):
        if code not in copyreg._inverted_registry:
            raise ValueError(f"unregistered extension code {code}")
        self.stack.append(self.find_class(*copyreg._inverted_registry[code]))

    def _reduce(self):
        args, func = self._pop(), self._pop()
        self.stack.append(func(*args))

    def _new(self):
        args, cls = self._pop(), self._pop()
        self.stack.append(cls.__new__(cls, *args))

    def _new_ex(self):
        kwargs, args, cls = self._pop(), self._pop(), self._pop()
        self.stack.append(cls.__new__(cls, *args, **kwargs))

    def _instance(self, cls, args):
        self.stack.append(cls(*args) if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__") else cls.__new__(cls))

    def _old_object(self):
        cls, *args = self._items()
        self._instance(cls, args)

    def _old_instance(self):
        args, module = self._items(), self._line().decode()
        self._instance(self.find_class(module, self._line().decode()), args)

    def _append(self):
        item = self._pop()
        target = self._top()
        target.append(item)

    def _appends(self):
        items = self._items()
        target = self._top()
        if isinstance(target, list):
            target.extend(items)
        else:
            for item in items:
                target.append(item)

    def _set_item(self):
        value, key = self._pop(), self._pop()
        self._top()[key] = value

    def _set_items(self):
        items = self._items()
        target = self._top()
        if len(items) % 2:
            raise UnpicklingError("odd number of items for SETITEMS")
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _add_items(self):
        items = self._items()
        target = self._top()
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    def _dict(self):
        items = self._items()
        if len(items) % 2:
            raise UnpicklingError("odd number of items for DICT")
        self.stack.append(dict(zip(items[::2], items[1::2])))

    def _build(self):
        state = self._pop()
        target = self._top()
        set_state = getattr(target, "__setstate__", None)
        if set_state is not None:
            set_state(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            if not isinstance(state, dict):
                raise UnpicklingError("state is not a dictionary")
            target.__dict__.update(state)
        if slots:
            for name, value in slots.items():
                setattr(target, name, value)


def _pusher(read):
    def push(u):
        value = read(u)  # it may put another stack in place
        u.stack.append(value)
    return push


# What each byte means: "Pickled data", and the comments of CPython's pickletools, of which this is a description in code.
_LOADERS = {
    b"\x80": Unpickler._version, b"\x95": Unpickler._frame, b"(": Unpickler._mark,
    b"0": lambda u: u._pop() if u.stack or not u._marks else u._items(), b"1": Unpickler._items, b"2": lambda u: u.stack.append(u._top()),
    b"N": _pusher(lambda u: None), b"\x88": _pusher(lambda u: True), b"\x89": _pusher(lambda u: False),
    b"I": _pusher(Unpickler._old_int), b"L": _pusher(Unpickler._old_long), b"F": _pusher(lambda u: float(u._line())),
    b"J": _pusher(lambda u: int.from_bytes(u._read(4), "little", signed=True)), b"K": _pusher(lambda u: u._read(1)[0]),
    b"M": _pusher(lambda u: u._uint(2)), b"G": _pusher(lambda u: struct.unpack(">d", u._read(8))[0]),
    b"\x8a": _pusher(lambda u: int.from_bytes(u._read(u._uint(1)), "little", signed=True)),
    b"\x8b": _pusher(lambda u: int.from_bytes(u._read(u._uint(4)), "little", signed=True)),
    b"S": _pusher(Unpickler._old_string), b"U": _pusher(lambda u: u._old_text(u._read(u._uint(1)))),
    b"T": _pusher(lambda u: u._old_text(u._read(u._uint(4)))), b"V": _pusher(lambda u: u._line().decode("raw_unicode_escape")),
    b"\x8c": _pusher(lambda u: u._read(u._uint(1)).decode("utf-8", "surrogatepass")),
    b"X": _pusher(lambda u: u._read(u._uint(4)).decode("utf-8", "surrogatepass")),
    b"\x8d": _pusher(lambda u: u._read(u._uint(8)).decode("utf-8", "surrogatepass")),
    b"C": _pusher(lambda u: u._read(u._uint(1))), b"B": _pusher(lambda u: u._read(u._uint(4))), b"\x8e": _pusher(lambda u: u._read(u._uint(8))),
    b"\x96": _pusher(lambda u: bytearray(u._read(u._uint(8)))),
    b"]": _pusher(lambda u: []), b"}": _pusher(lambda u: {}), b")": _pusher(lambda u: ()), b"\x8f": _pusher(lambda u: set()),
    b"l": _pusher(Unpickler._items), b"t": _pusher(lambda u: tuple(u._items())), b"\x91": _pusher(lambda u: frozenset(u._items())),
    b"d": Unpickler._dict, b"\x85": lambda u: u._push_tuple(1), b"\x86": lambda u: u._push_tuple(2), b"\x87": lambda u: u._push_tuple(3),
    b"a": Unpickler._append, b"e": Unpickler._appends, b"s": Unpickler._set_item, b"u": Unpickler._set_items, b"\x90": Unpickler._add_items,
    b"g": lambda u: u._get(int(u._line())), b"h": lambda u: u._get(u._read(1)[0]), b"j": lambda u: u._get(u._uint(4)),
    b"p": lambda u: u._put(int(u._line())), b"q": lambda u: u._put(u._read(1)[0]), b"r": lambda u: u._put(u._uint(4)),
    b"\x94": lambda u: u._put(len(u.memo)),
    b"c": Unpickler._global, b"\x93": Unpickler._stack_global, b"R": Unpickler._reduce, b"\x81": Unpickler._new, b"\x92": Unpickler._new_ex,
    b"b": Unpickler._build, b"o": Unpickler._old_object, b"i": Unpickler._old_instance,
    b"P": _pusher(lambda u: u.persistent_load(u._line().decode())), b"Q": lambda u: u.stack.append(u.persistent_load(u._pop())),
    b"\x82": lambda u: u._extension(u._uint(1)), b"\x83": lambda u: u._extension(u._uint(2)), b"\x84": lambda u: u._extension(u._uint(4)),
}


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """Read one object from a binary file."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """Return the object that data holds."""
    u = Unpickler.__new__(Unpickler)
    u._file = None
    u._start(_bytes(data), fix_imports, encoding, errors)
    return u.load()


for _f in (load, loads, _import, _bytes, *vars(Unpickler).values(), *_LOADERS.values()):
    hide(_f)  # it is no Python in CPython
del _f

from pickle._pickler import Pickler, dump, dumps  # it needs the names above

_Pickler, _Unpickler, _dump, _dumps, _load, _loads = Pickler, Unpickler, dump, dumps, load, loads  # CPython's own in Python
