"""Compression (RFC 1950 to 1952) and checksums. What is compressed is read by every zlib, but is not byte for byte CPython's.

    >>> zlib.decompress(zlib.compress(b"hello"))
    b'hello'
"""
import _zlib
from _zlib import adler32, crc32

ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.3.1"
MAX_WBITS, DEF_MEM_LEVEL, DEF_BUF_SIZE, DEFLATED = 15, 8, 16384, 8
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = 0, 1, 2, 3, 4
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)


class error(Exception):
    """What is wrong with compressed data."""


def compressobj(level=-1, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=0, zdict=None):
    """Return an object that compresses piece by piece."""
    if zdict is not None:
        raise ValueError("dictionaries are not part of Tailorbird")
    if not -1 <= level <= 9:
        raise ValueError("Invalid initialization option")
    return _zlib.Compress(level, wbits)


def compress(data, /, level=-1, wbits=MAX_WBITS):
    """Return data compressed."""
    if not -1 <= level <= 9:
        raise error("Bad compression level")
    c = _zlib.Compress(level, wbits)
    return c.compress(data) + c.flush()


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    """Return what was compressed."""
    d = _Decompress(wbits)
    out = d.decompress(data)
    if not d.eof:
        raise error("Error -5 while decompressing data: incomplete or truncated stream")
    return out


class _Decompress:
    """What decompressobj() returns."""

    def __init__(self, wbits):
        self._wbits, self._data, self._given = wbits, b"", 0
        self.eof, self.unused_data, self.unconsumed_tail = False, b"", b""

    def decompress(self, data, max_length=0, /):
        """Return what the next piece of compressed data stands for."""
        if self.eof:
            self.unused_data += bytes(data)
            return b""
        if max_length < 0:
            raise ValueError("max_length must be non-negative")
        self._data += bytes(data)
        wbits = self._wbits
        if wbits >= 40:  # finds out which frame it is
            wbits = 31 if self._data[:2] == b"\x1f\x8b" else 15
        out, complete, left, wrong = _zlib.decompress(self._data, wbits)
        if wrong is not None:
            raise error(f"Error -3 while decompressing data: {wrong}")
        new = out[self._given:]
        if max_length and len(new) > max_length:
            self._given += max_length
            self.unconsumed_tail = bytes(data)[-1:] or self.unconsumed_tail
            self._data = self._data[:-1] if data else self._data
            return new[:max_length]
        self._given, self.eof = len(out), complete
        self.unconsumed_tail = b""
        if complete:
            self.unused_data = self._data[len(self._data) - left:]
        return new

    def flush(self, length=DEF_BUF_SIZE, /):
        """Return what is left."""
        return self.decompress(b"") if not self.eof else b""


def decompressobj(wbits=MAX_WBITS, zdict=b""):
    """Return an object that decompresses piece by piece."""
    if zdict:
        raise ValueError("dictionaries are not part of Tailorbird")
    return _Decompress(wbits)
