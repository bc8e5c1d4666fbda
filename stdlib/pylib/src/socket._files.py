"""Files on sockets: socket loads this when a script asks for one."""
import io


def open(sock, mode, reading, writing, buffering, encoding, errors, newline):
    """Return the file that makefile() does."""
    raw = SocketIO(sock, "r" * reading + "w" * writing)
    if buffering == 0:
        if "b" not in mode:
            raise ValueError("unbuffered streams must be binary")
        return raw
    if reading and writing:
        buffer = io.BufferedRWPair(raw, raw)
    else:
        buffer = io.BufferedReader(raw) if reading else io.BufferedWriter(raw)
    return buffer if "b" in mode else _text_file(buffer, encoding, errors, newline, mode)


class SocketIO(io.RawIOBase):
    """A socket as a file."""
    __module__ = "socket"

    def __init__(self, sock, mode):
        self._sock, self.mode, self.name = sock, mode + "b", sock.fileno()

    def readinto(self, b, /):
        """Receive into a buffer and return how many bytes that were."""
        self._check()
        return self._sock.recv_into(b)

    def write(self, b, /):
        """Send bytes, and return how many have gone."""
        self._check()
        return self._sock.send(b)

    def readable(self):
        """Tell whether it was made for receiving."""
        return "r" in self.mode

    def writable(self):
        """Tell whether it was made for sending."""
        return "w" in self.mode

    def fileno(self):
        """Return the number of the socket."""
        return self._sock.fileno()

    def close(self):
        """Let go of the socket."""
        if not self.closed:
            super().close()
            self._sock._file_closed()


def _text_file(buffer, encoding, errors, newline, mode):
    class SocketText(io.TextIOWrapper):
        def readline(self, size=-1, /):
            """Receive a line: no more than it is waited for."""
            line = self.buffer.readline(size).decode(self.encoding, self.errors)
            return line.replace("\r\n", "\n") if newline is None else line

        def flush(self):
            if self.writable():
                super().flush()

    SocketText.__name__ = SocketText.__qualname__ = "TextIOWrapper"
    text = SocketText(buffer, encoding, errors, newline)
    text.mode = mode
    return text


class Writer(io.BufferedIOBase):
    """Sends what is written at once."""

    def __init__(self, sock):
        self._sock = sock

    def writable(self):
        """Return True."""
        return True

    def write(self, b, /):
        """Send bytes, and return how many."""
        self._sock.sendall(b)
        return len(b)

    def fileno(self):
        """Return the number of the socket."""
        return self._sock.fileno()
