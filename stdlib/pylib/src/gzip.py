"""Files and bytes in gzip's format (RFC 1952).

    >>> decompress(compress(b"hello"))
    b'hello'
"""
import builtins
import io
import struct
import time
import zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

READ, WRITE = "rb", "wb"
_TEXT, _SUM, _EXTRA, _NAME, _COMMENT = 1, 2, 4, 8, 16  # flags of a member's head


class BadGzipFile(OSError):
    """A file that is not in gzip's format."""


def compress(data, compresslevel=9, *, mtime=None):
    """Return data as one member; mtime is the time in its head, now if it is None."""
    c = zlib.compressobj(compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS)
    return _head(b"", mtime, compresslevel) + c.compress(data) + c.flush() + _tail(zlib.crc32(data), len(data))


def decompress(data):
    """Return what the members in data hold."""
    with GzipFile(fileobj=io.BytesIO(data)) as f:
        return f.read()


def _head(name, mtime, level):
    speed = 2 if level == 9 else 4 if level == 1 else 0
    head = struct.pack("<BBBBLBB", 0x1F, 0x8B, 8, _NAME if name else 0, int(time.time() if mtime is None else mtime), speed, 255)
    return head + name + b"\0" if name else head


def _tail(crc, size):
    return struct.pack("<LL", crc, size & 0xFFFFFFFF)


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Open a compressed file: for bytes, or for text if mode has a t."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError("Invalid mode: %r" % (mode,))
    else:
        for name, value in ("encoding", encoding), ("errors", errors), ("newline", newline):
            if value is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    if isinstance(filename, (str, bytes)) or hasattr(filename, "__fspath__"):
        f = GzipFile(filename, mode.replace("t", ""), compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        f = GzipFile(None, mode.replace("t", ""), compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    return io.TextIOWrapper(f, encoding, errors, newline) if "t" in mode else f


class GzipFile(io.BufferedIOBase):
    """A file whose bytes are compressed in the file below it. What is read is read whole at the first read()."""

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError(f"Invalid mode: {mode!r}")
        if mode and "b" not in mode:
            mode += "b"
        self._owned = fileobj is None
        if fileobj is None:
            fileobj = builtins.open(filename, mode or "rb")
        if filename is None:
            filename = getattr(fileobj, "name", "")
            if not isinstance(filename, (str, bytes)):
                filename = ""
        mode = mode or getattr(fileobj, "mode", "rb")
        if not mode.startswith(("r", "w", "a", "x")):
            raise ValueError(f"Invalid mode: {mode!r}")
        self.name = filename.__fspath__() if hasattr(filename, "__fspath__") else filename
        self.mode = READ if mode[0] == "r" else WRITE
        self.fileobj, self.mtime = fileobj, None
        self._content = None  # of a file that is read
        if self.mode == WRITE:
            self._crc = self._size = 0
            self._compress = zlib.compressobj(compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS)
            name = self.name if isinstance(self.name, bytes) else self.name.encode("latin-1", "replace")
            name = name.rpartition(b"/")[2].removesuffix(b".gz")
            fileobj.write(_head(name, mtime, compresslevel))

    def __repr__(self):
        return "<gzip " + repr(self.fileobj)[1:-1] + " " + hex(id(self)) + ">"

    def _open(self):
        if self.fileobj is None:
            raise ValueError("I/O operation on closed file.")

    def write(self, data):
        self._open()
        if self.mode != WRITE:
            raise OSError(9, "write() on read-only GzipFile object")
        data = bytes(memoryview(data))
        self.fileobj.write(self._compress.compress(data))
        self._crc, self._size = zlib.crc32(data, self._crc), self._size + len(data)
        return len(data)

    def _reader(self):
        self._open()
        if self.mode != READ:
            raise OSError(9, "read() on write-only GzipFile object")
        if self._content is None:
            self._content = io.BytesIO(self._members(self.fileobj.read()))
        return self._content

    def _members(self, data):
        out = []
        while data := data.lstrip(b"\0") if out else data:
            data = self._member(data, out)
        return b"".join(out)

    def _member(self, data, out):
        """Add what a member holds, and return the rest."""
        if data[:2] != b"\x1f\x8b":
            raise BadGzipFile("Not a gzipped file (%r)" % data[:2])
        if len(data) < 18:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        method, flags, self.mtime = struct.unpack("<BBL", data[2:8])
        if method != 8:
            raise BadGzipFile("Unknown compression method")
        at = 10
        if flags & _EXTRA:
            at += 2 + int.from_bytes(data[at:at + 2], "little")
        for flag in _NAME, _COMMENT:
            if flags & flag:
                at = data.index(b"\0", at) + 1
        d = zlib.decompressobj(-zlib.MAX_WBITS)
        content = d.decompress(data[at + 2 * bool(flags & _SUM):])
        if not d.eof or len(d.unused_data) < 8:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        crc, size = struct.unpack("<LL", d.unused_data[:8])
        if crc != zlib.crc32(content):
            raise BadGzipFile(f"CRC check failed {hex(crc)} != {hex(zlib.crc32(content))}")
        if size != len(content) & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        out.append(content)
        return d.unused_data[8:]

    def read(self, size=-1):
        return self._reader().read(size)

    def read1(self, size=-1):
        return self._reader().read1(size)

    def readline(self, size=-1):
        return self._reader().readline(size)

    def peek(self, n):
        reader = self._reader()
        at = reader.tell()
        data = reader.read(n)
        reader.seek(at)
        return data

    def seek(self, offset, whence=0):
        return self._reader().seek(offset, whence)

    def tell(self):
        return self._reader().tell() if self.mode == READ else self._size

    def rewind(self):
        self._reader().seek(0)

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return self.mode == READ

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        self._open()
        if self.mode == WRITE:
            self.fileobj.write(self._compress.flush(zlib_mode))
            self.fileobj.flush()

    @property
    def closed(self):
        return self.fileobj is None

    def close(self):
        f, self.fileobj = self.fileobj, None
        if f is None:
            return
        try:
            if self.mode == WRITE:
                f.write(self._compress.flush() + _tail(self._crc, self._size))
        finally:
            if self._owned:
                f.close()
