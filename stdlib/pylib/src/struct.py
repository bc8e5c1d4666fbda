"""Values of C as bytes."""
from _tailorbird import float_bytes as _float_bytes, float_of as _float_of

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    """What is wrong with a format or a value."""
    __module__ = "struct"


# Sizes in bytes: as the format says, and on this machine.
_STANDARD = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "e": 2, "f": 4, "d": 8, "?": 1, "c": 1,
             "x": 1, "s": 1, "p": 1}
_NATIVE = {**_STANDARD, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}


def _integer(v):
    try:
        return v.__index__()
    except AttributeError:
        raise error("required argument is not an integer") from None


class Struct:
    """A format that has been read: its items are (code, offset, size, order)."""
    __module__ = "_struct"

    def __init__(self, format):
        if isinstance(format, (bytes, bytearray)):
            format = format.decode("ascii")
        if not isinstance(format, str):
            raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
        self._format = format
        native = not format or format[0] not in "=<>!"
        self._order = "big" if format[:1] in (">", "!") else "little"
        sizes = _NATIVE if native else _STANDARD
        self._items, offset, count = [], 0, ""
        for c in format[1:] if format[:1] in ("@", "=", "<", ">", "!") else format:
            if c.isspace():
                continue
            if c.isdigit():
                count += c
                continue
            size = sizes.get(c)
            if size is None:
                raise error("bad char in struct format")
            n = int(count) if count else 1
            count = ""
            if native:
                offset += -offset % size
            if c in "sp":
                self._items.append((c, offset, n))
            elif c != "x":
                self._items.extend([(c, offset + i * size, size) for i in range(n)])
            offset += n * size
        if count:
            raise error("repeat count given without format specifier")
        self._size = offset

    format = property(lambda self: self._format)
    size = property(lambda self: self._size)

    def _pack(self, name, values):
        if len(values) != len(self._items):
            raise error(f"{name} expected {len(self._items)} items for packing (got {len(values)})")
        out = bytearray(self._size)
        for (code, at, size), v in zip(self._items, values):
            out[at:at + size] = self._encoded(code, size, v)
        return out

    def _encoded(self, code, size, v):
        if code in "efd":
            if not isinstance(v, (int, float)) and not hasattr(v, "__float__"):
                raise error("required argument is not a float")
            b = _float_bytes(float(v), size)
            return b if self._order == "little" else b[::-1]
        if code == "c":
            if not isinstance(v, (bytes, bytearray)) or len(v) != 1:
                raise error("char format requires a bytes object of length 1")
            return v
        if code in "sp":
            if not isinstance(v, (bytes, bytearray)):
                raise error(f"argument for '{code}' must be a bytes object")
            if code == "p" and size:
                v = bytes(v[:min(size - 1, 255)])
                v = bytes([len(v)]) + v
            return bytes(v[:size]).ljust(size, b"\0")
        if code == "?":
            return b"\1" if v else b"\0"
        v = _integer(v)
        signed = code in "bhilqn"
        try:
            return v.to_bytes(size, self._order, signed=signed)
        except OverflowError:
            bits = 8 * size
            low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
            if code == "P":
                raise error("int too large to convert") from None
            raise error(f"'{code}' format requires {low} <= number <= {high}") from None

    def _unpack(self, data):
        return tuple([self._decoded(code, data[at:at + size]) for code, at, size in self._items])

    def _decoded(self, code, b):
        if code in "sc":
            return b
        if code == "p":
            return b[1:1 + b[0]] if b else b
        if code == "?":
            return b != b"\0"
        if code in "efd":
            return _float_of(b if self._order == "little" else b[::-1])
        return int.from_bytes(b, self._order, signed=code in "bhilqn")

    def pack(self, *values):
        """Return the values as bytes."""
        return bytes(self._pack("pack", values))

    def pack_into(self, buffer, offset, *values):
        """Write the values into a buffer."""
        if isinstance(buffer, bytes) or not hasattr(buffer, "__setitem__"):
            raise TypeError(f"argument must be read-write bytes-like object, not {type(buffer).__name__}")
        out = self._pack("pack_into", values)
        at = self._offset("pack_into", "packing", len(buffer), offset)
        buffer[at:at + self.size] = out

    def _offset(self, name, what, length, offset):
        at = offset
        if at < 0:
            if at + self.size > 0:
                raise error(f"no space to {what.replace('ing', '')} {self.size} bytes at offset {offset}" if what == "packing" else
                            f"not enough data to unpack {self.size} bytes")
            at += length
            if at < 0:
                raise error(f"offset {offset} out of range for {length}-byte buffer")
        if length - at < self.size:
            raise error(f"{name} requires a buffer of at least {at + self.size} bytes for {what} {self.size} bytes at offset "
                        f"{at} (actual buffer size is {length})")
        return at

    def unpack(self, buffer, /):
        """Return the values that bytes stand for."""
        data = _data(buffer)
        if len(data) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._unpack(data)

    def unpack_from(self, buffer, offset=0):
        """Return the values in a buffer."""
        data = _data(buffer)
        at = self._offset("unpack_from", "unpacking", len(data), offset)
        return self._unpack(data[at:at + self.size])

    def iter_unpack(self, buffer, /):
        """Return an iterator over the values of one piece after the other."""
        data, n = _data(buffer), self.size
        if not n:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(data) % n:
            raise error(f"iterative unpacking requires a buffer of a multiple of {n} bytes")
        return iter([self._unpack(data[i:i + n]) for i in range(0, len(data), n)])

    def __repr__(self):
        return f"Struct({self.format!r})"


def _data(buffer):
    if isinstance(buffer, bytes):
        return buffer
    if isinstance(buffer, (bytearray, memoryview)) or hasattr(buffer, "tobytes"):
        return bytes(buffer) if not hasattr(buffer, "tobytes") else buffer.tobytes()
    raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'")


_known = {}


def _read(format):
    found = _known.get(format) if isinstance(format, (str, bytes)) else None
    if found is None:
        found = Struct(format)
        if len(_known) > 100:
            _known.clear()
        _known[format] = found
    return found


def pack(*args):
    """Return values as bytes, as a format says."""
    if not args:
        raise TypeError("missing format argument")
    return _read(args[0]).pack(*args[1:])


def pack_into(format, buffer, offset, /, *values):
    """Write values into a buffer, as a format says."""
    _read(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    """Return the values that bytes stand for."""
    return _read(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    """Return the values in a buffer."""
    return _read(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    """Return an iterator over the values of one piece after the other."""
    return _read(format).iter_unpack(buffer)


def calcsize(format, /):
    """Return how many bytes a format stands for."""
    return _read(format).size
