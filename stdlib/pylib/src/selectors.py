"""Waiting for any of several sockets of the program, with what belongs to each."""
import select as _select

EVENT_READ, EVENT_WRITE = 1, 2


class SelectorKey(tuple):
    """A socket, its number, what is waited for, and what belongs to it."""
    __slots__ = ()
    _fields = "fileobj", "fd", "events", "data"

    def __new__(cls, fileobj, fd, events, data):
        return tuple.__new__(cls, (fileobj, fd, events, data))

    fileobj = property(lambda self: self[0])
    fd = property(lambda self: self[1])
    events = property(lambda self: self[2])
    data = property(lambda self: self[3])

    def __repr__(self):
        return f"SelectorKey({', '.join(f'{name}={value!r}' for name, value in zip(self._fields, self))})"



class BaseSelector:
    """Base of all selectors."""


class DefaultSelector(BaseSelector):
    """Waits for sockets."""

    def __init__(self):
        self._keys = {}

    def register(self, fileobj, events, data=None):
        """Wait for a socket too."""
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f"Invalid events: {events!r}")
        if fileobj in self._keys:
            raise KeyError(f"{fileobj!r} (FD {fileobj.fileno()}) is already registered")
        if fileobj.fileno() < 0:
            raise ValueError(f"Invalid file descriptor: {fileobj.fileno()}")
        key = self._keys[fileobj] = SelectorKey(fileobj, fileobj.fileno(), events, data)
        return key

    def unregister(self, fileobj):
        """Wait for a socket no more."""
        if fileobj not in self._keys:
            raise KeyError(f"{fileobj!r} is not registered")
        return self._keys.pop(fileobj)

    def modify(self, fileobj, events, data=None):
        """Wait for other things of a socket."""
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    def select(self, timeout=None):
        """Wait until some are ready, and return pairs (key, what they are ready for)."""
        keys = list(self._keys.values())
        r, w, _ = _select.select([k.fileobj for k in keys if k.events & EVENT_READ], [k.fileobj for k in keys if k.events & EVENT_WRITE],
                                 [], None if timeout is None else max(timeout, 0))
        ready = [(k, EVENT_READ * (k.fileobj in r) | EVENT_WRITE * (k.fileobj in w)) for k in keys]
        return [(k, events) for k, events in ready if events]

    def get_key(self, fileobj):
        """Return the key of a socket."""
        try:
            return self._keys[fileobj]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    def get_map(self):
        """Return the keys by their sockets."""
        from types import MappingProxyType
        return MappingProxyType(self._keys)

    def close(self):
        """Forget all sockets."""
        self._keys.clear()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


SelectSelector = PollSelector = EpollSelector = DefaultSelector
