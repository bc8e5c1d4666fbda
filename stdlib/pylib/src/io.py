"""Files in memory."""
from _thread import allocate_lock as _allocate_lock

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
    # What is written at the end is a list of pieces, joined when somebody looks: a
    # write is one append, which no other thread can get between. A position of
    # None is the end.
    def __init__(self, initial):
        self._pieces = [initial]
        self._joining = _allocate_lock()
        self._pos = 0 if initial else None
        self.closed = False

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

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
        self._pieces = [data]

    def _at(self):
        return len(self._data) if self._pos is None else self._pos

    def getvalue(self):
        self._check()
        return self._data

    def write(self, s):
        if self.closed:
            self._check()
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

    def read(self, size=-1):
        self._check()
        data, pos = self._data, self._at()
        end = len(data) if size is None or size < 0 else pos + size
        out = data[pos:end]
        self._pos = pos + len(out)
        return out

    def readline(self, size=-1):
        self._check()
        data, pos = self._data, self._at()
        i = data.find(self._newline, pos)
        n = len(data) - pos if i < 0 else i + 1 - pos
        return self.read(max(n, 0) if size is None or size < 0 else min(max(n, 0), size))

    def readlines(self, hint=-1):
        return list(self)

    def seek(self, pos, whence=0):
        self._check()
        if whence == 2:
            pos += len(self._data)
        elif whence == 1:
            pos += self._at()
        self._pos = pos
        return pos

    def tell(self):
        self._check()
        return self._at()

    def truncate(self, size=None):
        self._check()
        size = self._at() if size is None else size
        pos = self._at()
        self._data = self._data[:size]
        self._pos = pos
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
    _filler = "\0"

    def __init__(self, initial_value="", newline="\n"):
        super().__init__(initial_value or "")

    def write(self, s):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        if self._pos is None and not self.closed:
            self._pieces.append(s)
            return len(s)
        return super().write(s)


class BytesIO(_Memory):
    """A binary file in memory."""
    _newline = b"\n"
    _filler = b"\0"

    def __init__(self, initial_bytes=b""):
        super().__init__(bytes(initial_bytes))

    def getbuffer(self):
        return memoryview(self._data)


TextIOBase = BufferedIOBase = RawIOBase = IOBase
