"""Sockets between the threads of the program: nothing leads out of it."""
from enum import IntEnum as _IntEnum
from threading import Condition as _Condition

error = OSError
timeout = TimeoutError
has_ipv6 = True
SOMAXCONN = 4096


class AddressFamily(_IntEnum):
    """What addresses are like."""
    AF_UNSPEC = 0
    AF_UNIX = 1
    AF_INET = 2
    AF_INET6 = 10


class SocketKind(_IntEnum):
    """How bytes are carried."""
    SOCK_STREAM = 1
    SOCK_DGRAM = 2


for _enum in AddressFamily, SocketKind:
    globals().update(_enum.__members__)
SOL_SOCKET, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE, SO_LINGER, SO_REUSEPORT = (
    1, 2, 3, 4, 6, 7, 8, 9, 13, 15)
IPPROTO_IP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6, TCP_NODELAY, IPV6_V6ONLY = 0, 6, 17, 41, 1, 26
MSG_PEEK, MSG_DONTWAIT, MSG_WAITALL, MSG_NOSIGNAL = 2, 64, 256, 16384
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
EAI_NONAME = -2


class gaierror(OSError):
    """Raised for names that no address is known of."""


gaierror.__module__ = "socket"

_changed = _Condition()  # holds for all sockets, and tells of all that happens to them
_bound = {}             # socket by (kind, place)
_numbers = set()        # of open sockets
_ports = iter(range(40000, 65536))
_default_timeout = None
_here = {"", "localhost", "127.0.0.1", "0.0.0.0", "::", "::1", "localhost.localdomain"}
_BUFFER = 212992        # bytes that may be on their way


def _place(sock, address, what):
    """Return what names an address among those of the program, and the address in full."""
    if sock.family == AF_UNIX:
        return (AF_UNIX, address), address
    if not isinstance(address, tuple):
        raise TypeError(f"{what}(): AF_INET address must be tuple, not {type(address).__name__}")
    if len(address) < 2:
        raise TypeError("AF_INET address must be a pair (host, port)")
    host, port = address[:2]
    if not isinstance(port, int):
        raise TypeError(f"'{type(port).__name__}' object cannot be interpreted as an integer")
    if not 0 <= port <= 65535:
        raise OverflowError(f"{what}(): port must be 0-65535.")
    ip = gethostbyname(host) if sock.family == AF_INET else {"localhost": "::1", "": "::"}.get(host, host)
    return (AF_INET, port), (ip, port) if sock.family == AF_INET else (ip, port, 0, 0)


def _bytes(data):
    """Return what is to be sent."""
    try:
        return data if isinstance(data, bytes) else bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


class _Way:
    """Bytes on their way in one direction; _changed is held."""

    def __init__(self):
        self.data = bytearray()
        self.ended = False   # no more are sent
        self.unread = False  # nobody receives them any more
        self.lost = False    # some have been sent to nobody


class socket:
    """One end of a connection, or what waits for connections or for single messages."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self.family = AddressFamily(AF_INET if family == -1 else family)
        self.type = SocketKind(SOCK_STREAM if type == -1 else type & 15)
        self.proto = 0 if proto == -1 else proto
        self._timeout, self._options = _default_timeout, {}
        self._in = self._out = None   # ways of a connection
        self._waiting = None          # of what listens, the connections that nobody has accepted
        self._messages = []           # (bytes, address) that have come to one of SOCK_DGRAM
        self._name = self._peer = self._key = None
        self._files, self._closing = 0, False
        n = 3
        while n in _numbers:
            n += 1
        _numbers.add(n)
        self._number = n

    # What all methods begin with.

    def _check(self):
        if self._number < 0:
            raise OSError(9, "Bad file descriptor")

    def _wait(self, ready):
        """Wait with _changed held until ready() is true, as long as the socket allows."""
        if ready():
            return
        if self._timeout == 0:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        if not _changed.wait_for(lambda: self._number < 0 or ready(), self._timeout):
            raise TimeoutError("timed out")
        self._check()

    # Addresses.

    def _nowhere(self):
        return {AF_UNIX: "", AF_INET: ("0.0.0.0", 0)}.get(self.family, ("::", 0, 0, 0))

    def getsockname(self):
        """Return the address of this end."""
        self._check()
        return self._nowhere() if self._name is None else self._name

    def getpeername(self):
        """Return the address of the other end."""
        self._check()
        if self._peer is None:
            raise OSError(107, "Transport endpoint is not connected")
        return self._peer

    def bind(self, address, /):
        """Take an address; port 0 is one that is free."""
        self._check()
        (kind, port), name = _place(self, address, "bind")
        with _changed:
            if self._name is not None:
                raise OSError(22, "Invalid argument")
            if kind == AF_INET and name[0] not in _here:
                raise OSError(99, "Cannot assign requested address")
            while kind == AF_INET and port == 0:
                port = next(_ports)
                if (self.type, (kind, port)) in _bound:
                    port = 0
            if (self.type, (kind, port)) in _bound:
                raise OSError(98, "Address already in use")
            self._key = self.type, (kind, port)
            _bound[self._key] = self
            self._name = name if kind == AF_UNIX else (name[0], port, *name[2:])

    def _bind_somewhere(self):
        if self._name is None and self.family != AF_UNIX:
            self.bind(("127.0.0.1" if self.family == AF_INET else "::1", 0))

    # Connections.

    def listen(self, backlog=128, /):
        """Let others connect."""
        self._check()
        if self.type != SOCK_STREAM:
            raise OSError(95, "Operation not supported")
        self._bind_somewhere()
        with _changed:
            if self._waiting is None:
                self._waiting = []

    def accept(self):
        """Wait for a connection and return (a socket for it, the address of the other end)."""
        self._check()
        if self._waiting is None:
            raise OSError(22, "Invalid argument")
        with _changed:
            self._wait(lambda: self._waiting is None or self._waiting)
            if self._waiting is None:
                raise OSError(22, "Invalid argument")
            sock = self._waiting.pop(0)
            _changed.notify_all()
        return sock, sock._peer

    def connect(self, address, /):
        """Connect with what listens at an address."""
        self._check()
        key, name = _place(self, address, "connect")
        with _changed:
            if self.type == SOCK_DGRAM:
                self._peer = name
                self._bind_somewhere()
                return
            if self._in is not None:
                raise OSError(106, "Transport endpoint is already connected")
            listener = _bound.get((self.type, key))
            if listener is None and key[0] == AF_UNIX:
                raise FileNotFoundError(2, "No such file or directory")
            if key[0] == AF_INET and name[0] not in _here:
                raise OSError(101, "Network is unreachable")
            if listener is None or listener._waiting is None:
                raise ConnectionRefusedError(111, "Connection refused")
            self._bind_somewhere()
            other = socket(self.family, self.type, self.proto)
            _join(self, other)
            if key[0] == AF_UNIX:
                self._peer = other._name = address
                other._peer = self._name or ""
            else:
                self._peer = other._name = ("127.0.0.1" if self.family == AF_INET else "::1", key[1], *name[2:])
                other._peer = self._name
            listener._waiting.append(other)
            _changed.notify_all()

    def connect_ex(self, address, /):
        """Connect, and return 0 or the number of the error."""
        try:
            self.connect(address)
        except OSError as e:
            if e.errno is None:
                raise
            return e.errno
        return 0

    def shutdown(self, how, /):
        """Send no more, or receive no more, or both."""
        self._check()
        with _changed:
            if self._waiting is not None:
                self._refuse()
            elif self._in is None:
                raise OSError(107, "Transport endpoint is not connected")
            if self._in is not None and how in (SHUT_RD, SHUT_RDWR):
                self._in.ended = True
            if self._out is not None and how in (SHUT_WR, SHUT_RDWR):
                self._out.ended = True
            _changed.notify_all()

    def _refuse(self):
        for sock in self._waiting or ():
            sock._really_close()
        self._waiting = None

    def close(self):
        """Let go of the socket; its files keep it open."""
        self._closing = True
        if self._files == 0:
            self._really_close()

    def _really_close(self):
        with _changed:
            if self._number < 0:
                return
            _numbers.discard(self._number)
            self._number = -1
            if _bound.get(self._key) is self:
                del _bound[self._key]
            if self._waiting is not None:
                self._refuse()
            if self._in is not None:
                self._in.unread = self._out.ended = True
                if self._in.data:
                    self._out.lost = True
            _changed.notify_all()

    def _file_closed(self):
        self._files -= 1
        if self._closing and self._files == 0:
            self._really_close()

    # Bytes.

    def send(self, data, flags=0, /):
        """Send bytes, and return how many have gone."""
        self._check()
        data = _bytes(data)
        if self.type == SOCK_DGRAM:
            if self._peer is None:
                raise OSError(89, "Destination address required")
            return self.sendto(data, self._peer)
        if self._out is None:
            raise BrokenPipeError(32, "Broken pipe")
        way = self._out
        with _changed:
            self._wait(lambda: not data or way.ended or way.unread or len(way.data) < _BUFFER)
            if way.ended or way.lost:
                raise BrokenPipeError(32, "Broken pipe")
            if way.unread:
                way.lost = True
                return len(data)
            part = data[:_BUFFER - len(way.data)]
            way.data += part
            _changed.notify_all()
            return len(part)

    def sendall(self, data, flags=0, /):
        """Send all bytes."""
        data = _bytes(data)
        n = self.send(data)
        while n < len(data):
            n += self.send(data[n:])

    def _receive(self, size, peek):
        if size < 0:
            raise ValueError("negative buffersize in recv")
        if size >= 1 << 63:
            raise OverflowError("Python int too large to convert to C ssize_t")
        if self.type == SOCK_DGRAM:
            with _changed:
                self._wait(lambda: self._messages)
                data, address = self._messages[0] if peek else self._messages.pop(0)
                return data[:size], address
        if self._in is None:
            raise OSError(107, "Transport endpoint is not connected")
        way = self._in
        with _changed:
            self._wait(lambda: way.data or way.ended or way.lost or size == 0)
            if way.lost and not way.data:
                way.lost, way.ended = False, True
                raise ConnectionResetError(104, "Connection reset by peer")
            data = bytes(way.data[:size])
            if not peek:
                del way.data[:size]
                _changed.notify_all()
            return data, self._peer

    def recv(self, bufsize, flags=0, /):
        """Wait for bytes and return up to bufsize of them, none if no more will come."""
        self._check()
        data, _ = self._receive(bufsize, flags & MSG_PEEK)
        while flags & MSG_WAITALL and 0 < len(data) < bufsize:
            more, _ = self._receive(bufsize - len(data), False)
            if not more:
                break
            data += more
        return data

    def recvfrom(self, bufsize, flags=0, /):
        """Do what recv() does, and return the address of the sender too."""
        self._check()
        return self._receive(bufsize, flags & MSG_PEEK)

    def recv_into(self, buffer, nbytes=0, flags=0):
        """Receive into a buffer and return how many bytes that were."""
        data = self.recv(nbytes or len(buffer), flags)
        buffer[:len(data)] = data
        return len(data)

    def sendto(self, data, *args):
        """Send a message to an address."""
        self._check()
        if not 1 <= len(args) <= 2:
            raise TypeError(f"sendto() takes 2 or 3 arguments ({len(args) + 1} given)")
        data = _bytes(data)
        if self.type == SOCK_STREAM:
            return self.send(data)
        key, _ = _place(self, args[-1], "sendto")
        with _changed:
            self._bind_somewhere()
            other = _bound.get((self.type, key))
            if other is not None:
                name = self._name
                if self.family == AF_INET and name[0] == "0.0.0.0":
                    name = "127.0.0.1", name[1]
                other._messages.append((data, name))
                _changed.notify_all()
        return len(data)

    # What a selector asks, with _changed held.

    def _can_read(self):
        if self._number < 0:
            raise ValueError("file descriptor cannot be a negative integer (-1)")
        if self._waiting is not None:
            return bool(self._waiting)
        return bool(self._messages) or self._in is not None and bool(self._in.data or self._in.ended or self._in.lost)

    def _can_write(self):
        return self.type == SOCK_DGRAM or self._out is not None and (self._out.unread or len(self._out.data) < _BUFFER)

    # The rest.

    def settimeout(self, value, /):
        """Wait at most so many seconds; None is for ever, 0 not at all."""
        if value is not None and value < 0:
            raise ValueError("Timeout value out of range")
        self._timeout = None if value is None else float(value)

    def gettimeout(self):
        """Return what settimeout() has set."""
        return self._timeout

    timeout = property(gettimeout)

    def setblocking(self, flag, /):
        """Wait for ever, or not at all."""
        self.settimeout(None if flag else 0.0)

    def getblocking(self):
        """Tell whether the socket waits."""
        return self._timeout != 0

    def setsockopt(self, level, optname, value, optlen=None, /):
        """Keep an option, which changes nothing."""
        self._check()
        self._options[level, optname] = value if isinstance(value, int) else 0

    def getsockopt(self, level, optname, buflen=0, /):
        """Return an option."""
        self._check()
        if (level, optname) == (SOL_SOCKET, SO_TYPE):
            return int(self.type)
        return int(self._options.get((level, optname), 0))

    def fileno(self):
        """Return a number of its own, -1 of a closed socket."""
        return self._number

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """Return a file that receives and sends."""
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        writing = "w" in mode
        self._files += 1
        return _file_part().open(self, mode, "r" in mode or not writing, writing, buffering, encoding, errors, newline)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        if self._number >= 0:
            self.close()

    def __repr__(self):
        s = (f"<{type(self).__module__}.{type(self).__qualname__}{' [closed]' if self._number < 0 else ''} fd={self._number}, "
             f"family={int(self.family)}, type={int(self.type)}, proto={self.proto}")
        if self._number >= 0:
            s += f", laddr={self.getsockname()}" if self.getsockname() else ""
            s += f", raddr={self._peer}" if self._peer else ""
        return s + ">"


SocketType = socket


def _join(a, b):
    """Make two sockets the ends of a connection."""
    a._in, a._out = b._out, b._in = _Way(), _Way()


def __getattr__(name):
    if name == "SocketIO":
        return _file_part().SocketIO
    if name not in _rare.split():
        raise AttributeError(f"module 'socket' has no attribute {name!r}")
    return getattr(__import__("socket._names", None, None, ["*"]), name)


def _file_part():
    return __import__("socket._files", None, None, ["*"])


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Return the two ends of a connection."""
    a, b = socket(AF_UNIX if family is None else family, type, proto), socket(AF_UNIX if family is None else family, type, proto)
    _join(a, b)
    return a, b


def create_connection(address, timeout=..., source_address=None, *, all_errors=False):
    """Connect with what listens at (host, port), and return the socket."""
    host, port = address
    sock = socket(AF_INET, SOCK_STREAM)
    try:
        if timeout is not ...:
            sock.settimeout(timeout)
        if source_address:
            sock.bind(source_address)
        sock.connect((host, port))
    except BaseException:
        sock.close()
        raise
    return sock


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """Return a socket that listens at (host, port)."""
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        sock.bind(address)
        sock.listen()
    except BaseException:
        sock.close()
        raise
    return sock


def gethostname():
    """Return the name of this host."""
    return "localhost"


def _numeric(host):
    parts = host.split(".")
    return len(parts) == 4 and all(p.isdigit() and int(p) < 256 for p in parts)


def gethostbyname(hostname, /):
    """Return the address of a host: only this one is known."""
    if hostname == "":
        return "0.0.0.0"
    if hostname == "<broadcast>":
        return "255.255.255.255"
    if hostname in ("localhost", "localhost.localdomain"):
        return "127.0.0.1"
    if not _numeric(hostname):
        raise gaierror(EAI_NONAME, "Name or service not known")
    return hostname


def getdefaulttimeout():
    """Return the timeout that new sockets have."""
    return _default_timeout


def setdefaulttimeout(timeout, /):
    """Set the timeout that new sockets have."""
    global _default_timeout
    _default_timeout = timeout


_rare = "has_dualstack_ipv6 getfqdn gethostbyname_ex getaddrinfo getservbyname inet_aton inet_ntoa htons htonl ntohs ntohl close herror"
