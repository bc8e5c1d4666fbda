"""Files with buffers, encodings and line ends, on top of others."""
import _tailorbird
import os
import sys
from io import BufferedIOBase, DEFAULT_BUFFER_SIZE, RawIOBase, TextIOBase
from _thread import RLock


class FileIO(RawIOBase):
    """A file as bytes: one that the host lets scripts read, or one that scripts have written."""

    def __init__(self, file, mode="r", closefd=True, opener=None):
        kind = mode.replace("b", "").replace("+", "")
        if kind not in ("r", "w", "a", "x"):
            raise ValueError(f"invalid mode: {mode}" if set(mode) - set("rwaxb+") else
                             "Must have exactly one of create/read/write/append mode and at most one plus")
        self._reads, self._writes, self._appends = kind == "r" or "+" in mode, kind != "r" or "+" in mode, kind == "a"
        self._null = file == os.devnull
        if self._null:
            self._data = b""
        elif self._writes:
            self._data = _tailorbird.openfile(file, kind != "r", kind == "x", kind == "w")
        else:
            self._data = _tailorbird.readfile(file)
        self._pos = len(self._data) if self._appends else 0
        self.name, self.closefd = file, closefd
        self.mode = {"w": "rb+" if self._reads else "wb"}.get(kind, kind + "b" + "+" * ("+" in mode))

    def readinto(self, buffer, /):
        """Read into a buffer and return how many bytes that were."""
        self._check_readable()
        part = self._data[self._pos:self._pos + len(buffer)]
        buffer[:len(part)] = part
        self._pos += len(part)
        return len(part)

    def readall(self):
        """Read all bytes that are left."""
        self._check_readable()
        part, self._pos = bytes(self._data[self._pos:]), max(len(self._data), self._pos)
        return part

    def _check_readable(self):
        self._check()
        if not self._reads:
            self._no("File not open for reading")

    def _check_writable(self):
        self._check()
        if not self._writes:
            self._no("File not open for writing")

    def write(self, b, /):
        """Write bytes and return how many that were."""
        self._check_writable()
        if self._null:
            return len(b)
        if self._appends:
            self._pos = len(self._data)
        n = _tailorbird.writeat(self._data, self._pos, b)
        self._pos += n
        return n

    def truncate(self, size=None, /):
        """Cut the file off, or fill it up, to a size."""
        self._check_writable()
        size = self._pos if size is None else size
        if size < 0:
            raise OSError(22, "Invalid argument")
        if not self._null:
            del self._data[size:]
            _tailorbird.writeat(self._data, size, b"")
        return size

    def seek(self, pos, whence=0, /):
        """Go to a position and return it."""
        self._check()
        pos += (0, self._pos, len(self._data))[whence]
        if pos < 0:
            raise OSError(22, "Invalid argument")
        self._pos = pos
        return pos

    def readable(self):
        """Tell whether the file can be read."""
        self._check()
        return self._reads

    def writable(self):
        """Tell whether the file can be written."""
        self._check()
        return self._writes

    def seekable(self):
        """Return True."""
        self._check()
        return True

    def __repr__(self):
        if self.closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd}>"


def _open(file, mode, buffering, encoding, errors, newline, closefd, opener):
    """Open a file as open() does. What is written is in the file at once: nobody closes a file that is forgotten."""
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    if set(mode) - set("rwaxbt+") or len(set(mode)) < len(mode):
        raise ValueError(f"invalid mode: {mode!r}")
    binary = "b" in mode
    if binary and "t" in mode:
        raise ValueError("can't have text and binary mode at once")
    if sum(c in mode for c in "rwax") != 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    for name, value in ("an encoding", encoding), ("an errors", errors), ("a newline", newline):
        if binary and value is not None:
            raise ValueError(f"binary mode doesn't take {name} argument")
    if not binary and buffering == 0:
        raise ValueError("can't have unbuffered text I/O")
    raw = FileIO(os.fspath(file), mode.replace("t", ""), closefd, opener)
    if binary and buffering == 0:
        return raw
    buffer = (BufferedRandom if "+" in mode else BufferedWriter if raw.writable() else BufferedReader)(raw)
    if raw.writable():
        buffer._room = 0
    if binary:
        return buffer
    text = TextIOWrapper(buffer, encoding, errors, newline, buffering == 1, raw.writable())
    text.mode = mode
    return text


class _Bytes(RawIOBase):
    """The bytes of a native file of text, or of a standard stream."""

    def __init__(self, text):
        self._text, self.name, self.mode = text, text.name, text.mode.replace("t", "") + "b"

    def readinto(self, buffer, /):
        """Read the bytes that are there."""
        data = _tailorbird.readraw(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def write(self, b, /):
        """Write bytes as they are."""
        return _tailorbird.writeraw(self._text, b)

    def readable(self):
        """Tell whether it can be read."""
        return self._text.readable()

    def writable(self):
        """Tell whether it can be written."""
        return self._text.writable()


class _FileOf(FileIO):
    """The bytes of a native file of text: both are at the same position."""
    _pos = property(lambda self: self._text.tell(), lambda self, pos: self._text.seek(pos))

    def __init__(self, text, content):
        self._text, self._data, self._null = text, content, False
        self._reads, self._writes, self._appends = text.readable(), text.writable(), "a" in text.mode
        self.name, self.closefd, self.mode = text.name, True, text.mode.replace("t", "") + "b"


def _buffer(text, content):
    """Return the attribute buffer of a native file of text; content is that of a file."""
    raw = _Bytes(text) if content is None else _FileOf(text, content)
    buffer = (BufferedRandom if raw.readable() and raw.writable() else BufferedWriter if raw.writable() else BufferedReader)(raw)
    if raw.writable():
        buffer._room = 0
    return buffer


class _OnRaw(BufferedIOBase):
    """A file with a buffer, on another."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not getattr(raw, self._needs)():
            raise OSError(f"File or stream is not {self._needs}.")
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._raw, self._size, self._lock = raw, buffer_size, RLock()

    @property
    def raw(self):
        """The file below."""
        if self._raw is None:
            raise ValueError("raw stream has been detached")
        return self._raw

    @property
    def closed(self):
        """Whether the file below is closed."""
        return self.raw.closed

    name = property(lambda self: self.raw.name)
    mode = property(lambda self: self.raw.mode)

    def close(self):
        """Write what is left and close the file below."""
        if self._raw is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._raw.close()

    def detach(self):
        """Return the file below and let go of it."""
        raw = self.raw
        self.flush()
        self._raw = None
        return raw

    def fileno(self):
        """Return the number of the file below."""
        return self.raw.fileno()

    def isatty(self):
        """Tell whether the file below is a terminal."""
        return self.raw.isatty()

    def seekable(self):
        """Tell whether the position can be changed."""
        return self.raw.seekable()

    def __repr__(self):
        name = getattr(self._raw, "name", None)
        return f"<_io.{type(self).__name__}{'' if name is None else f' name={name!r}'}>"


class BufferedReader(_OnRaw):
    """Reads a file of bytes in large pieces."""
    _needs = "readable"
    _ahead = b""

    def readable(self):
        """Tell whether the file below can be read."""
        return self.raw.readable()

    def flush(self):
        """Do what the file below does."""
        self._check()

    def peek(self, size=0, /):
        """Return some of the bytes that come next, without reading them."""
        self._check()
        with self._lock:
            if not self._ahead:
                self._ahead = self.raw.read(self._size) or b""
            return self._ahead

    def read(self, size=-1, /):
        """Read up to size bytes, without a size all."""
        self._check()
        with self._lock:
            parts, n = [self._ahead], len(self._ahead)
            whole = size is None or size < 0
            while whole or n < size:
                part = self.raw.read(self._size)
                if not part:
                    break
                parts.append(part)
                n += len(part)
            data = b"".join(parts)
            end = len(data) if whole else size
            self._ahead = data[end:]
            return data[:end]

    def read1(self, size=-1, /):
        """Read what is there, up to size bytes."""
        self._check()
        with self._lock:
            data = self._ahead or self.raw.read(self._size) or b""
            end = len(data) if size < 0 else size
            self._ahead = data[end:]
            return data[:end]

    def readline(self, size=-1, /):
        """Read to the end of the line, but no more than size bytes."""
        self._check()
        with self._lock:
            data = self._ahead
            while b"\n" not in data and (size is None or size < 0 or len(data) < size):
                part = self.raw.read(self._size)
                if not part:
                    break
                data += part
            i = data.find(b"\n") + 1 or len(data)
            end = i if size is None or size < 0 else min(i, size)
            self._ahead = data[end:]
            return data[:end]

    def tell(self):
        """Return the position."""
        return self.raw.tell() - len(self._ahead)

    def seek(self, pos, whence=0, /):
        """Go to a position and return it."""
        self._check()
        with self._lock:
            if whence == 1:
                pos -= len(self._ahead)
            self._ahead = b""
            return self.raw.seek(pos, whence)

    def write(self, b, /):
        """Raise an error: it is for reading."""
        self._no("write")


class BufferedWriter(_OnRaw):
    """Writes to a file of bytes in large pieces."""
    _needs = "writable"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        super().__init__(raw, buffer_size)
        self._waiting, self._room = bytearray(), buffer_size

    def writable(self):
        """Tell whether the file below can be written."""
        return self.raw.writable()

    def write(self, b, /):
        """Write bytes and return how many that were."""
        if self.closed:
            raise ValueError("write to closed file")
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        with self._lock:
            self._waiting += b
            if len(self._waiting) > self._room:
                self.flush()
        return len(b)

    def flush(self):
        """Write what is left."""
        if self.closed:
            raise ValueError("flush of closed file")
        with self._lock:
            if self._waiting:
                self.raw.write(bytes(self._waiting))
                self._waiting.clear()

    def tell(self):
        """Return the position."""
        return self.raw.tell() + len(self._waiting)

    def seek(self, pos, whence=0, /):
        """Go to a position and return it."""
        self.flush()
        return self.raw.seek(pos, whence)

    def truncate(self, size=None, /):
        """Cut the file off at a size."""
        self.flush()
        return self.raw.truncate(self.tell() if size is None else size)


class BufferedRandom(BufferedWriter, BufferedReader):
    """Reads and writes a file of bytes."""
    _needs = "seekable"

    def _settle(self):
        if self._waiting:
            BufferedWriter.flush(self)

    def flush(self):
        """Write what is left."""
        BufferedWriter.flush(self)

    def write(self, b, /):
        """Write bytes and return how many that were."""
        if self._ahead:
            self.raw.seek(-len(self._ahead), 1)
            self._ahead = b""
        return super().write(b)

    def read(self, size=-1, /):
        """Read up to size bytes, without a size all."""
        self._settle()
        return BufferedReader.read(self, size)

    def read1(self, size=-1, /):
        """Read what is there, up to size bytes."""
        self._settle()
        return BufferedReader.read1(self, size)

    def readline(self, size=-1, /):
        """Read to the end of the line."""
        self._settle()
        return BufferedReader.readline(self, size)

    def peek(self, size=0, /):
        """Return some of the bytes that come next, without reading them."""
        self._settle()
        return BufferedReader.peek(self, size)

    def tell(self):
        """Return the position."""
        self._settle()
        return BufferedReader.tell(self)

    def seek(self, pos, whence=0, /):
        """Go to a position and return it."""
        self._settle()
        return BufferedReader.seek(self, pos, whence)


class BufferedRWPair(BufferedIOBase):
    """Reads one file and writes another."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        self.reader, self.writer = BufferedReader(reader, buffer_size), BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        """Read up to size bytes, without a size all."""
        return self.reader.read(size)

    def read1(self, size=-1, /):
        """Read what is there, up to size bytes."""
        return self.reader.read1(size)

    def readinto(self, b, /):
        """Read into a buffer and return how many bytes that were."""
        return self.reader.readinto(b)

    def peek(self, size=0, /):
        """Return some of the bytes that come next, without reading them."""
        return self.reader.peek(size)

    def write(self, b, /):
        """Write bytes and return how many that were."""
        return self.writer.write(b)

    def flush(self):
        """Write what is left."""
        return self.writer.flush()

    def readable(self):
        """Tell whether the first file can be read."""
        return self.reader.readable()

    def writable(self):
        """Tell whether the second file can be written."""
        return self.writer.writable()

    def close(self):
        """Close both files."""
        self.writer.close()
        self.reader.close()

    closed = property(lambda self: self.writer.closed)


class IncrementalNewlineDecoder:
    """Decodes pieces of text and makes all ends of lines \\n."""

    def __init__(self, decoder, translate, errors="strict"):
        self._decoder, self._translate = decoder, translate
        self.reset()

    def reset(self):
        """Forget what has been seen."""
        self._held, self._seen = "", set()
        if self._decoder is not None:
            self._decoder.reset()

    def decode(self, input, final=False):
        """Return the text of the next piece."""
        text = self._held + (input if self._decoder is None else self._decoder.decode(input, final))
        self._held = ""
        if text.endswith("\r") and not final:
            text, self._held = text[:-1], "\r"
        plain = text.replace("\r\n", "")
        self._seen |= {e for e in ("\n", "\r") if e in plain} | ({"\r\n"} if len(plain) < len(text) else set())
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._translate else text

    def getstate(self):
        """Return what decode() is to know later."""
        state = self._decoder.getstate() if self._decoder is not None else (b"", 0)
        return state[0], state[1] << 1 | bool(self._held)

    def setstate(self, state):
        """Go on where getstate() was."""
        self._held = "\r" if state[1] & 1 else ""
        if self._decoder is not None:
            self._decoder.setstate((state[0], state[1] >> 1))

    @property
    def newlines(self):
        """What has ended lines so far."""
        seen = tuple([e for e in ("\r", "\n", "\r\n") if e in self._seen])
        return None if not seen else seen[0] if len(seen) == 1 else seen


class TextIOWrapper(TextIOBase):
    """A file of text on a file of bytes."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"illegal newline type: {type(newline)!r}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._buffer, self._encoding, self._errors = buffer, encoding or "utf-8", errors or "strict"
        "".encode(self._encoding)
        self._newline, self.line_buffering, self.write_through = newline, line_buffering, write_through
        self._ahead, self._at, self._waiting, self._line_ends, self._lock = None, 0, [], (), RLock()
        self._writes = not hasattr(buffer, "writable") or buffer.writable()

    @property
    def buffer(self):
        """The file below."""
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        return self._buffer

    encoding = property(lambda self: self._encoding)
    errors = property(lambda self: self._errors)
    name = property(lambda self: self.buffer.name)
    closed = property(lambda self: self.buffer.closed)

    @property
    def newlines(self):
        """What has ended lines so far."""
        return None if not self._line_ends else self._line_ends[0] if len(self._line_ends) == 1 else self._line_ends

    def readable(self):
        """Tell whether the file below can be read."""
        return self.buffer.readable()

    def writable(self):
        """Tell whether the file below can be written."""
        return self.buffer.writable()

    def seekable(self):
        """Tell whether the position can be changed."""
        return self.buffer.seekable()

    def fileno(self):
        """Return the number of the file below."""
        return self.buffer.fileno()

    def isatty(self):
        """Tell whether the file below is a terminal."""
        return self.buffer.isatty()

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        """Change how texts are written."""
        self.flush()
        self._encoding, self._errors = encoding or self._encoding, errors or self._errors
        self._newline = newline if newline is not None else self._newline
        self.line_buffering = self.line_buffering if line_buffering is None else line_buffering
        self.write_through = self.write_through if write_through is None else write_through

    def write(self, s, /):
        """Write a text and return its length."""
        self._check_now()
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        if not self._writes:
            self._no("not writable")
        text = s if self._newline in (None, "", "\n") else s.replace("\n", self._newline)
        with self._lock:
            self._waiting.append(text.encode(self._encoding, self._errors))
            if self.write_through:
                self._send()
            if self.line_buffering and "\n" in s:
                self.flush()
        return len(s)

    def _send(self):
        data, self._waiting = b"".join(self._waiting), []
        if data:
            self.buffer.write(data)

    def flush(self):
        """Write what is left."""
        self._check_now()
        with self._lock:
            self._send()
            self.buffer.flush()

    def close(self):
        """Write what is left and close the file below."""
        if self._buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    def detach(self):
        """Return the file below and let go of it."""
        self.flush()
        buffer, self._buffer = self.buffer, None
        return buffer

    def _text(self):
        """Return the text that comes next: all is decoded at once."""
        if self._ahead is None:
            self._check_now()
            self._send()
            if not self.readable():
                self._no("not readable")
            self._ahead = self.buffer.read().decode(self._encoding, self._errors)
            if self._newline is None:
                decoder = IncrementalNewlineDecoder(None, True)
                self._ahead = decoder.decode(self._ahead, True)
                self._line_ends = tuple([e for e in ("\r", "\n", "\r\n") if e in decoder._seen])
        return self._ahead

    def read(self, size=-1, /):
        """Read up to size characters, without a size all."""
        self._check_now()
        with self._lock:
            text = self._text()
            return self._take(len(text) if size is None or size < 0 else self._at + size)

    def _take(self, end):
        """Return the text that has been read ahead up to end."""
        text = self._ahead[self._at:end]
        self._at = end
        if end >= len(self._ahead):
            self._ahead, self._at = None, 0
        return text

    def readline(self, size=-1, /):
        """Read to the end of the line, but no more than size characters."""
        self._check_now()
        with self._lock:
            text, at = self._text(), self._at
            if self._newline == "":
                ends = [i for i in (text.find("\n", at), text.find("\r", at)) if i >= 0]
                i = min(ends) + 1 if ends else len(text)
                i += text[i - 1:i + 1] == "\r\n"
            else:
                newline = self._newline or "\n"
                i = text.find(newline, at)
                i = len(text) if i < 0 else i + len(newline)
            return self._take(i if size is None or size < 0 else min(i, at + size))

    def tell(self):
        """Return the position, in bytes."""
        self.flush()
        return self.buffer.tell() - len((self._ahead or "")[self._at:].encode(self._encoding))

    def seek(self, cookie, whence=0, /):
        """Go to a position and return it."""
        if whence == 1 and cookie:
            self._no("can't do nonzero cur-relative seeks")
        if whence == 2 and cookie:
            self._no("can't do nonzero end-relative seeks")
        self.flush()
        if whence == 1:
            cookie, whence = self.tell(), 0
        self._ahead, self._at = None, 0
        return self.buffer.seek(cookie, whence)

    def truncate(self, size=None, /):
        """Cut the file off at a size."""
        self.flush()
        return self.buffer.truncate(self.tell() if size is None else size)

    def __repr__(self):
        name = getattr(self._buffer, "name", None)
        mode = getattr(self, "mode", None)
        return (f"<_io.TextIOWrapper{'' if name is None else f' name={name!r}'}{'' if mode is None else f' mode={mode!r}'} "
                f"encoding={self._encoding!r}>")


TextIOWrapper.register(type(sys.__stdout__))
for _c in (FileIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair, IncrementalNewlineDecoder, TextIOWrapper):
    _c.__module__ = "_io"
