"""How pickles are written: pickle offers what is here."""
import copyreg
import struct
import sys
import types
from _tailorbird import hide
from itertools import islice
from pickle import _NEW_MODULES, _NEW_NAMES, DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, PicklingError, _encode, _import

_BATCH = 1000        # items of a list or dict that are added by one instruction
_FRAME = 64 * 1024   # bytes after which a frame ends
_TUPLES = (b")", b"\x85", b"\x86", b"\x87")


def _locate(obj, name):
    """Return the module in which obj is called name."""
    module = getattr(obj, "__module__", None)
    if module is not None:
        return module
    for module, found in list(sys.modules.items()):
        if module in ("__main__", "__mp_main__") or found is None:
            continue
        try:
            if _lookup(found, name) is obj:
                return module
        except AttributeError:
            pass
    return "__main__"


def _lookup(found, name):
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local object {name!r}")
        found = getattr(found, part)
    return found


class Pickler:
    """Writes objects to a binary file."""
    __module__ = "_pickle"

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        self._start(file, protocol, fix_imports)

    def _start(self, file, protocol, fix_imports):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        elif protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        self._file, self._proto, self._fix = file, protocol, fix_imports and protocol < 3
        self._memo = {}  # of the id of an object: its number, and the object, so that its id stays its own
        self.bin, self.fast = int(protocol > 0), 0

    def dump(self, obj, /):
        """Write obj."""
        if not hasattr(self, "_proto"):
            raise PicklingError(f"Pickler.__init__() was not called by {type(self).__name__}.__init__()")
        self._file.write(self._bytes(obj))

    def _bytes(self, obj):
        self._out = out = bytearray()
        self._put = out.extend
        if self._proto >= 2:
            out += b"\x80" + bytes([self._proto])
        self._framed = len(out)
        self._persistent = self.persistent_id if hasattr(self, "persistent_id") else None
        self._override = getattr(self, "reducer_override", None)
        self._table = getattr(self, "dispatch_table", copyreg.dispatch_table)
        self._save(obj)
        out += b"."
        self._end_frame()
        return bytes(out)

    def clear_memo(self):
        """Forget the objects that have been written."""
        self._memo.clear()

    def _end_frame(self):
        """Put the length before what has been written since the last frame."""
        n = len(self._out) - self._framed
        if self._proto >= 4 and n >= 4:
            self._out[self._framed:self._framed] = b"\x95" + n.to_bytes(8, "little")
        self._framed = len(self._out)

    def _write_long(self, head, data):
        """Write bytes or text, which stand outside of frames if they are long."""
        if self._proto >= 4 and len(data) >= _FRAME:
            self._end_frame()
            self._put(head)
            self._put(data)
            self._framed = len(self._out)
        else:
            self._put(head)
            self._put(data)

    def _memoize(self, obj):
        if self.fast:
            return
        n = len(self._memo)
        self._memo[id(obj)] = n, obj
        if self._proto >= 4:
            self._put(b"\x94")
        else:
            self._put(self._number(b"p", b"q", b"r", n))

    def _number(self, text, short, long, n):
        """Return an instruction about an object's number."""
        if not self.bin:
            return text + b"%d\n" % n
        return short + bytes([n]) if n < 256 else long + n.to_bytes(4, "little")

    def _known(self, obj):
        """Refer to obj if it has been written; return whether it has."""
        known = self._memo.get(id(obj))
        if known is None or known[1] is not obj:
            return False
        self._put(self._number(b"g", b"h", b"j", known[0]))
        return True

    def _save(self, obj, persistent=True):
        if self._proto >= 4 and len(self._out) - self._framed >= _FRAME:
            self._end_frame()
        if persistent and self._persistent is not None:
            pid = self._persistent(obj)
            if pid is not None:
                if self.bin:
                    self._save(pid, False)
                    self._put(b"Q")
                else:
                    self._put(b"P" + str(pid).encode("ascii") + b"\n")
                return
        kind = type(obj)
        save = _ATOMS.get(kind)
        if save is not None:
            save(self, obj)
        elif not self._known(obj):
            save = _SAVERS.get(kind)
            if save is None or save(self, obj) is NotImplemented:
                self._other(obj, kind)

    def _other(self, obj, kind):
        """Write an object as what its class says that makes it."""
        parts = NotImplemented
        if self._override is not None:
            parts = self._override(obj)
        if parts is NotImplemented:
            reduce = self._table.get(kind) or _REDUCERS.get(kind)
            if reduce is not None:
                parts = reduce(obj)
            elif issubclass(kind, type) or kind is types.FunctionType:
                return self._global(obj)
            else:
                reduce = getattr(obj, "__reduce_ex__", None)
                parts = reduce(self._proto) if reduce is not None else obj.__reduce__()
        if isinstance(parts, str):
            return self._global(obj, parts)
        if not isinstance(parts, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(parts) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self._parts(obj, *parts)

    def _parts(self, obj, func, args, state=None, items=None, pairs=None, set_state=None):
        if not callable(func):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        for which, it in ("fourth", items), ("fifth", pairs):
            if it is not None and not hasattr(it, "__next__"):
                raise PicklingError(f"{which} element of the tuple returned by __reduce__ must be an iterator, not {type(it).__name__}")
        if set_state is not None and not callable(set_state):
            raise PicklingError(f"sixth element of the tuple returned by __reduce__ must be a function, not {type(set_state).__name__}")
        name = getattr(func, "__name__", "")
        if self._proto >= 2 and name == "__newobj__" and args:
            cls, *args = args
            self._check_new(obj, name, cls)
            self._save(cls)
            self._save(tuple(args))
            self._put(b"\x81")
        elif self._proto >= 4 and name == "__newobj_ex__":
            cls, args, kwargs = args
            self._check_new(obj, name, cls)
            self._save(cls)
            self._save(args)
            self._save(kwargs)
            self._put(b"\x92")
        else:
            self._save(func)
            self._save(args)
            self._put(b"R")
        if id(obj) in self._memo:  # its arguments hold it
            self._put(b"0")
            self._known(obj)
        else:
            self._memoize(obj)
        if items is not None:
            self._batches(items, self._save, b"a", b"e")
        if pairs is not None:
            self._batches(pairs, self._pair, b"s", b"u")
        if state is None:
            return
        if set_state is None:
            self._save(state)
            self._put(b"b")
        else:
            self._save(set_state)
            self._save(obj)
            self._save(state)
            self._put(b"\x86R0")

    def _check_new(self, obj, name, cls):
        if not hasattr(cls, "__new__"):
            raise PicklingError(f"args[0] from {name} args has no __new__")
        if cls is not obj.__class__:
            raise PicklingError(f"args[0] from {name} args has the wrong class")

    def _pair(self, pair):
        key, value = pair
        self._save(key)
        self._save(value)

    def _batches(self, items, save, one, many):
        """Write the items of an iterator and what adds them, one or many at a time."""
        if not self.bin:
            for item in items:
                save(item)
                self._put(one)
            return
        n = _BATCH
        while n == _BATCH:
            batch = list(islice(items, _BATCH))
            n = len(batch)
            if n == 1:
                save(batch[0])
                self._put(one)
            elif n:
                self._put(b"(")
                for item in batch:
                    save(item)
                self._put(many)

    def _all(self, items, n, save, one, many):
        """Write the n items of a list or dict, as _batches does, but alone only if there is but one."""
        if n == 1:
            for item in items:
                save(item)
            self._put(one)
            return
        if not self.bin:
            self._batches(iter(items), save, one, many)
            return
        items = iter(items)
        while batch := list(islice(items, _BATCH)):
            self._put(b"(")
            for item in batch:
                save(item)
            self._put(many)

    def _list(self, obj):
        self._put(b"]" if self.bin else b"(l")
        self._memoize(obj)
        self._all(obj, len(obj), self._save, b"a", b"e")

    def _dict(self, obj):
        self._put(b"}" if self.bin else b"(d")
        self._memoize(obj)
        self._all(obj.items(), len(obj), self._pair, b"s", b"u")

    def _tuple(self, obj):
        n = len(obj)
        if n == 0:
            self._put(b")" if self.bin else b"(t")
            return
        short = n <= 3 and self._proto >= 2
        if not short:
            self._put(b"(")
        for item in obj:
            self._save(item)
        if id(obj) in self._memo:  # an item holds it: it has been written meanwhile
            self._put(b"0" * n if short else b"1" if self.bin else b"0" * (n + 1))
            self._known(obj)
            return
        self._put(_TUPLES[n] if short else b"t")
        self._memoize(obj)

    def _set(self, obj):
        if self._proto < 4:
            return self._parts(obj, set, (list(obj),))
        self._put(b"\x8f")
        self._memoize(obj)
        items = iter(obj)
        while batch := list(islice(items, _BATCH)):
            self._put(b"(")
            for item in batch:
                self._save(item)
            self._put(b"\x90")

    def _frozenset(self, obj):
        if self._proto < 4:
            return self._parts(obj, frozenset, (list(obj),))
        self._put(b"(")
        for item in obj:
            self._save(item)
        if id(obj) in self._memo:
            self._put(b"1")
            self._known(obj)
            return
        self._put(b"\x91")
        self._memoize(obj)

    def _str(self, obj):
        if not self.bin:
            for special in "\\\0\n\r\x1a":
                obj = obj.replace(special, "\\u%04x" % ord(special))
            self._put(b"V" + obj.encode("raw_unicode_escape") + b"\n")
        else:
            data = obj.encode("utf-8", "surrogatepass")
            n = len(data)
            if n < 256 and self._proto >= 4:
                head = b"\x8c" + bytes([n])
            elif n >= 1 << 32 and self._proto >= 4:
                head = b"\x8d" + n.to_bytes(8, "little")
            else:
                head = b"X" + n.to_bytes(4, "little")
            self._write_long(head, data)
        self._memoize(obj)

    def _data(self, obj):
        if self._proto < 3:
            return self._parts(obj, _encode, (obj.decode("latin-1"), "latin1")) if obj else self._parts(obj, bytes, ())
        n = len(obj)
        if n < 256:
            head = b"C" + bytes([n])
        elif n >= 1 << 32 and self._proto >= 4:
            head = b"\x8e" + n.to_bytes(8, "little")
        else:
            head = b"B" + n.to_bytes(4, "little")
        self._write_long(head, obj)
        self._memoize(obj)

    def _bytearray(self, obj):
        if self._proto >= 5:
            self._write_long(b"\x96" + len(obj).to_bytes(8, "little"), obj)
            self._memoize(obj)
        else:
            self._parts(obj, bytearray, (bytes(obj),))

    def _int(self, obj):
        if -1 << 31 <= obj < 1 << 31:
            if not self.bin:
                self._put(b"I%d\n" % obj)
            elif 0 <= obj < 1 << 8:
                self._put(b"K" + bytes([obj]))
            elif 0 <= obj < 1 << 16:
                self._put(b"M" + obj.to_bytes(2, "little"))
            else:
                self._put(b"J" + obj.to_bytes(4, "little", signed=True))
        elif self._proto < 2:
            self._put(b"L%dL\n" % obj)
        else:
            n = (obj if obj >= 0 else ~obj).bit_length() // 8 + 1
            head = b"\x8a" + bytes([n]) if n < 256 else b"\x8b" + n.to_bytes(4, "little")
            self._put(head + obj.to_bytes(n, "little", signed=True))

    def _bool(self, obj):
        if self._proto >= 2:
            self._put(b"\x88" if obj else b"\x89")
        else:
            self._put(b"I01\n" if obj else b"I00\n")

    def _none(self, obj):
        self._put(b"N")

    def _float(self, obj):
        self._put(b"G" + struct.pack(">d", obj) if self.bin else b"F" + repr(obj).encode() + b"\n")

    def _type(self, obj):
        for single in None, NotImplemented, ...:
            if obj is type(single):
                return self._parts(obj, type, (single,))
        return NotImplemented

    def _global(self, obj, name=None):
        """Write where obj is found: a module and the name there."""
        if obj is _encode:
            module, name = "_codecs", "encode"
        else:
            name = name or getattr(obj, "__qualname__", None) or obj.__name__
            module = _locate(obj, name)
            self._check_global(obj, module, name)
        code = copyreg._extension_registry.get((module, name)) if self._proto >= 2 else None
        if code is not None:
            n = 1 if code < 256 else 2 if code < 1 << 16 else 4
            self._put({1: b"\x82", 2: b"\x83", 4: b"\x84"}[n] + code.to_bytes(n, "little"))
            return
        if self._proto >= 4:
            self._save(module)
            (self._str if name == module else self._save)(name)  # equal texts are one object here
            self._put(b"\x93")
        elif "." in name:
            owner, _, last = name.rpartition(".")
            return self._parts(obj, getattr, (_lookup(_import(module), owner), last))
        else:
            if self._fix:
                module, name = self._old_name(obj, module, name)
            self._put(b"c" + module.encode() + b"\n" + name.encode() + b"\n")
        self._memoize(obj)

    def _check_global(self, obj, module, name):
        try:
            found = _import(module)
        except (ImportError, KeyError):
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module!r} failed") from None
        if "<locals>" in name:
            raise AttributeError(f"Can't get local object {name!r}")
        try:
            found = _lookup(found, name)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")

    def _old_name(self, obj, module, name):
        if isinstance(obj, type) and issubclass(obj, BaseException) and module == "builtins":
            return "exceptions", name
        return _NEW_NAMES.get((module, name), (_NEW_MODULES.get(module, module), name))


def _builtin(obj):
    owner = getattr(obj, "__self__", None)
    return obj.__name__ if owner is None or isinstance(owner, types.ModuleType) else (getattr, (owner, obj.__name__))


# What is not looked up among the objects already written.
_ATOMS = {type(None): Pickler._none, bool: Pickler._bool, int: Pickler._int, float: Pickler._float}
_SAVERS = {str: Pickler._str, bytes: Pickler._data, bytearray: Pickler._bytearray, tuple: Pickler._tuple, list: Pickler._list,
           dict: Pickler._dict, set: Pickler._set, frozenset: Pickler._frozenset, type: Pickler._type}
# Classes of which object.__reduce_ex__ knows nothing.
_REDUCERS = {
    complex: lambda x: (complex, (x.real, x.imag)), range: lambda x: (range, (x.start, x.stop, x.step)),
    types.BuiltinFunctionType: _builtin, types.MethodType: lambda x: (getattr, (x.__self__, x.__func__.__name__)),
    types.SimpleNamespace: lambda x: (types.SimpleNamespace, (), vars(x)), type(...): lambda x: "Ellipsis", type(NotImplemented): lambda x: "NotImplemented",
}


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write obj to a binary file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Return obj as bytes."""
    p = Pickler.__new__(Pickler)
    p._start(None, protocol, fix_imports)
    return p._bytes(obj)


for _f in (dump, dumps, _locate, _lookup, _builtin, *vars(Pickler).values(), *_REDUCERS.values()):
    hide(_f)
del _f
