"""Waiting for any of several sockets of the program."""
import socket as _socket
from time import monotonic as _monotonic

error = OSError


def _socket_of(x):
    """Return the socket of what has one."""
    while not isinstance(x, _socket.socket):
        x = getattr(x, "socket", None) or getattr(x, "_sock", None) or getattr(getattr(x, "raw", None), "_sock", None)
        if x is None:
            raise TypeError("argument must be an int, or have a fileno() method.")
    return x


def select(rlist, wlist, xlist, timeout=None, /):
    """Wait until some can be read, or written, and return these."""
    if timeout is not None and timeout < 0:
        raise ValueError("timeout must be non-negative")
    reading, writing = [(x, _socket_of(x)) for x in rlist], [(x, _socket_of(x)) for x in wlist]

    def ready():
        return [x for x, s in reading if s._can_read()], [x for x, s in writing if s._can_write()]

    with _socket._changed:
        end = None if timeout is None else _monotonic() + timeout
        while True:
            r, w = ready()
            left = None if end is None else end - _monotonic()
            if r or w or left is not None and left <= 0:
                return r, w, []
            _socket._changed.wait(left)
