"""Files in memory, and the base classes of files. Those with buffers and encodings are in io._streams."""
import sys as _sys
from _thread import allocate_lock as _allocate_lock
from abc import ABCMeta
from builtins import BlockingIOError, open

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class UnsupportedOperation(OSError, ValueError):
    """Raised for what a file cannot do."""
    __module__ = "io"


class IOBase(metaclass=ABCMeta):
    """Base of all files."""
    _closed = False

    @property
    def closed(self):
        """Whether the file is closed."""
        return self._closed

    def close(self):
        """Write what is left and close the file."""
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _check_now(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def __enter__(self):
        self._check_now()
        return self

    def __exit__(self, *exc):
        self.close()

    def __iter__(self):
        self._check_now()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def flush(self):
        """Write what is left."""
        self._check_now()

    def _no(self, name):
        raise UnsupportedOperation(name)

    def seek(self, offset, whence=0, /):
        """Go to a position and return it."""
        self._no("seek")

    def tell(self):
        """Return the position."""
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        """Cut the file off at a size."""
        self._no("truncate")

    def fileno(self):
        """Return the number of the file, if the system has one."""
        self._no("fileno")

    def isatty(self):
        """Tell whether the file is a terminal."""
        self._check_now()
        return False

    def readable(self):
        """Tell whether the file can be read."""
        return False

    def writable(self):
        """Tell whether the file can be written."""
        return False

    def seekable(self):
        """Tell whether the position can be changed."""
        return False

    def readline(self, size=-1, /):
        """Read to the end of the line, but no more than size bytes."""
        line = b""
        while size is None or size < 0 or len(line) < size:
            b = self.read(1)
            line += b or b""
            if not b or b == b"\n":
                break
        return line

    def readlines(self, hint=None, /):
        """Read lines until there are hint bytes of them."""
        lines, n = [], 0
        for line in self:
            lines.append(line)
            n += len(line)
            if hint is not None and 0 < hint <= n:
                break
        return lines

    def writelines(self, lines, /):
        """Write texts one after the other."""
        self._check_now()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """Base of files of bytes without a buffer: they have readinto() and write()."""

    def read(self, size=-1, /):
        """Read up to size bytes, without a size all."""
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        n = self.readinto(buffer)
        return None if n is None else bytes(buffer[:n])

    def readall(self):
        """Read all bytes."""
        parts = []
        while part := self.read(DEFAULT_BUFFER_SIZE):
            parts.append(part)
        return b"".join(parts)

    def readinto(self, buffer, /):
        """Read into a buffer and return how many bytes that were."""
        raise NotImplementedError

    def write(self, b, /):
        """Write bytes and return how many that were."""
        raise NotImplementedError


class BufferedIOBase(IOBase):
    """Base of files of bytes with a buffer."""

    def read(self, size=-1, /):
        """Read up to size bytes, without a size all."""
        self._no("read")

    def read1(self, size=-1, /):
        """Read with at most one call of the file below."""
        self._no("read1")

    def readinto(self, buffer, /):
        """Read into a buffer and return how many bytes that were."""
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readinto1(self, buffer, /):
        """Do what readinto() does with at most one call of the file below."""
        data = self.read1(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def write(self, b, /):
        """Write bytes and return how many that were."""
        self._no("write")

    def detach(self):
        """Return the file below and let go of it."""
        self._no("detach")


class TextIOBase(IOBase):
    """Base of files of text."""
    encoding = errors = newlines = None

    def read(self, size=-1, /):
        """Read up to size characters, without a size all."""
        self._no("read")

    def readline(self, size=-1, /):
        """Read to the end of the line, but no more than size characters."""
        self._no("readline")

    def write(self, s, /):
        """Write a text and return its length."""
        self._no("write")

    def detach(self):
        """Return the file below and let go of it."""
        self._no("detach")


class _Memory:
    _universal = None  # whether \r and \r\n end lines as well
    # What is written at the end is a list of pieces, joined when somebody looks: a
    # write is one append, which no other thread can get between. A position of
    # None is the end. Who reads lines one after the other gets them from a list that
    # was made at once: _ahead has its iterator and the position of the next one.
    _ahead = None

    def _begin(self, initial):
        self._pieces = [initial]
        self._joining = _allocate_lock()
        self._pos = 0 if initial else None

    @property
    def _data(self):
        pieces = self._pieces
        if len(pieces) > 1:
            with self._joining:
                n = len(pieces)
                pieces[:n] = [pieces[0][:0].join(pieces[:n])]
        return pieces[0]

    @_data.setter
    def _data(self, data):
        self._pieces, self._ahead = [data], None

    def _at(self):
        return len(self._data) if self._pos is None else self._pos

    def getvalue(self):
        """Return all that the file holds."""
        self._check()
        return self._data

    def _put(self, s):
        n = len(s)
        if self._pos is None:
            self._pieces.append(s)
            return n
        data, pos = self._data, self._pos
        if pos >= len(data):
            self._data = data + data[:0].ljust(pos - len(data), self._filler) + s
            self._pos = None
        else:
            self._data = data[:pos] + s + data[pos + n:]
            self._pos = pos + n
        return n

    def read(self, size=-1, /):
        """Read up to size, without a size all."""
        self._check()
        if size is not None and not hasattr(size, "__index__"):
            raise TypeError(f"argument should be integer or None, not {type(size).__name__!r}")
        data, pos = self._data, self._at()
        end = len(data) if size is None or size < 0 else pos + size
        out = data[pos:end]
        self._pos = pos + len(out)
        return out

    def _line_end(self, data, pos):
        i = data.find(self._newline, pos)
        return len(data) if i < 0 else i + len(self._newline)

    def readline(self, size=-1, /):
        """Read to the end of the line, but no more than size."""
        self._check()
        pos = self._at()
        if (size is None or size < 0) and not self._universal:
            if self._ahead is None or self._ahead[1] != pos:
                *lines, last = self._data[pos:].split(self._newline)
                self._ahead = [iter([line + self._newline for line in lines] + [last]), pos]
            line = next(self._ahead[0], self._filler[:0])
            self._pos = self._ahead[1] = pos + len(line)
            return line
        n = max(self._line_end(self._data, pos) - pos, 0)
        return self.read(n if size is None or size < 0 else min(n, size))

    def __next__(self):
        self._check_now()
        ahead = self._ahead
        if ahead is not None and ahead[1] == self._pos:
            for line in ahead[0]:
                if line:
                    self._pos = ahead[1] = ahead[1] + len(line)
                    return line
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def tell(self):
        """Return the position."""
        self._check()
        return self._at()

    def truncate(self, size=None, /):
        """Cut the file off at a size."""
        self._check()
        size = self._at() if size is None else size
        if size < 0:
            raise ValueError(f"{'Negative size' if self._filler == chr(0) else 'negative size'} value {size}")
        pos = self._at()
        self._data = self._data[:size]
        self._pos = pos
        return size

    def readable(self):
        """Return True."""
        self._check()
        return True

    writable = seekable = readable

    def isatty(self):
        """Return False."""
        self._check()
        return False

    def flush(self):
        """Do nothing."""
        self._check()

    def close(self):
        """Close the file."""
        self._closed = True


class StringIO(_Memory, TextIOBase):
    """A text file in memory."""
    __module__ = "_io"
    _newline = "\n"
    _filler = "\0"
    _translate = None  # what \n is written as
    _takes_lines = True  # print may join what it writes
    _seen = ()
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline != "\n":
            self._set_newline(newline)
        self._begin("")
        self._pos = None
        if initial_value:
            self.write(initial_value)
            self._pos = 0

    def _set_newline(self, newline):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._universal = not newline
        self._takes_lines = False  # \r and \n in two pieces are two ends
        if newline:
            self._newline = self._translate = newline
        else:
            self._translate = newline

    def _line_end(self, data, pos):
        if not self._universal:
            return super()._line_end(data, pos)
        ends = [i for i in (data.find("\n", pos), data.find("\r", pos)) if i >= 0]
        if not ends:
            return len(data)
        i = min(ends)
        return i + 2 if data[i:i + 2] == "\r\n" else i + 1

    def write(self, s, /):
        """Write a text and return its length."""
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        if self._closed:
            self._check()
        if self._universal is None:
            if self._pos is None:
                self._pieces.append(s)
                return len(s)
            return self._put(s)
        n = len(s)
        if self._translate:
            s = s.replace("\n", self._translate)
        elif self._universal:
            plain = s.replace("\r\n", "")
            self._seen = tuple([e for e in ("\r", "\n", "\r\n") if e in self._seen or e in (plain if len(e) == 1 else s)])
            if self._translate is None:
                s = s.replace("\r\n", "\n").replace("\r", "\n")
        self._put(s)
        return n

    @property
    def newlines(self):
        """What has ended lines, if the file looks for that."""
        return None if not self._seen else self._seen[0] if len(self._seen) == 1 else self._seen

    def seek(self, pos, whence=0, /):
        """Go to a position and return it."""
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        if whence:
            pos = self._at() if whence == 1 else len(self._data)
        self._pos = pos
        return pos


class BytesIO(_Memory, BufferedIOBase):
    """A binary file in memory."""
    __module__ = "_io"
    _newline = b"\n"
    _filler = b"\0"

    def __init__(self, initial_bytes=b""):
        self._begin(b"" if initial_bytes is None else bytes(initial_bytes))

    def write(self, b, /):
        """Write bytes and return how many that were."""
        if self._closed:
            self._check_now()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._put(bytes(b))

    def read1(self, size=-1, /):
        """Read up to size bytes."""
        return self.read(size)

    def getbuffer(self):
        """Return a view of the bytes."""
        self._check()
        return memoryview(self._data)

    def seek(self, pos, whence=0, /):
        """Go to a position and return it."""
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        if whence:
            pos = max(pos + (self._at() if whence == 1 else len(self._data)), 0)
        self._pos = pos
        return pos


TextIOBase.register(type(_sys.__stdout__))
for _c in (StringIO, BytesIO):
    _c.__module__ = "_io"


def text_encoding(encoding, stacklevel=2, /):
    """Return an encoding: utf-8 where none is given."""
    return "utf-8" if encoding is None else encoding


def open_code(path):
    """Open a file of code."""
    return open(path, "rb")


_STREAMS = "FileIO BufferedReader BufferedWriter BufferedRandom BufferedRWPair TextIOWrapper IncrementalNewlineDecoder".split()


def __getattr__(name):
    if name not in _STREAMS:
        raise AttributeError(f"module 'io' has no attribute {name!r}")
    module = __import__("io._streams", None, None, ["*"])
    for n in _STREAMS:
        globals()[n] = getattr(module, n)
    return globals()[name]


__all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "StringIO", "BytesIO", "BufferedIOBase", "TextIOBase",
           "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "text_encoding", *_STREAMS]
