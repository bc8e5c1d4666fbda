"""Files in memory."""
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def flush(self):
        pass

    def writelines(self, lines):
        for line in lines:
            self.write(line)


class _Memory(IOBase):
    def __init__(self, initial):
        self._data = initial
        self._pos = 0
        self.closed = False

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def getvalue(self):
        self._check()
        return self._data

    def write(self, s):
        self._check()
        data, pos = self._data, self._pos
        self._data = data[:pos] + s + data[pos + len(s):] if pos < len(data) else data + s
        self._pos = pos + len(s)
        return len(s)

    def read(self, size=-1):
        self._check()
        end = len(self._data) if size is None or size < 0 else self._pos + size
        out = self._data[self._pos:end]
        self._pos += len(out)
        return out

    def readline(self, size=-1):
        self._check()
        i = self._data.find(self._newline, self._pos)
        return self.read(len(self._data) - self._pos if i < 0 else i + 1 - self._pos)

    def readlines(self, hint=-1):
        return list(self)

    def seek(self, pos, whence=0):
        self._check()
        self._pos = pos if whence == 0 else len(self._data) + pos if whence == 2 else self._pos + pos
        return self._pos

    def tell(self):
        return self._pos

    def truncate(self, size=None):
        size = self._pos if size is None else size
        self._data = self._data[:size]
        return size

    def close(self):
        self.closed = True

    def readable(self):
        return True

    writable = seekable = readable

    def isatty(self):
        return False


class StringIO(_Memory):
    """A text file in memory."""
    _newline = "\n"

    def __init__(self, initial_value="", newline="\n"):
        super().__init__(initial_value or "")
        self._pos = 0

    def write(self, s):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        return super().write(s)


class BytesIO(_Memory):
    """A binary file in memory."""
    _newline = b"\n"

    def __init__(self, initial_bytes=b""):
        super().__init__(bytes(initial_bytes))

    def getbuffer(self):
        return memoryview(self._data)


TextIOBase = BufferedIOBase = RawIOBase = IOBase
