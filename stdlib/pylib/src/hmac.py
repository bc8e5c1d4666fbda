"""Codes that prove who has written a text (RFC 2104)."""
import hashlib
from secrets import compare_digest

__all__ = ["new", "digest", "compare_digest", "HMAC"]


def _maker(digestmod):
    if isinstance(digestmod, str):
        return lambda data=b"": hashlib.new(digestmod, data)
    return digestmod.new if hasattr(digestmod, "new") and not callable(digestmod) else digestmod


class HMAC:
    """A code that grows with the text."""

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        make = _maker(digestmod)
        self._inner, self._outer = make(), make()
        self.digest_size, self.block_size = self._inner.digest_size, self._inner.block_size
        self.name = "hmac-" + self._inner.name
        if len(key) > self.block_size:
            key = make(key).digest()
        key = bytes(key).ljust(self.block_size, b"\0")
        self._outer.update(bytes(b ^ 0x5C for b in key))
        self._inner.update(bytes(b ^ 0x36 for b in key))
        if msg is not None:
            self.update(msg)

    def update(self, msg):
        """Add to the text."""
        self._inner.update(msg)

    def copy(self):
        """Return a code that can go on with another text."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__, _inner=self._inner.copy(), _outer=self._outer.copy())
        return other

    def digest(self):
        """Return the code."""
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        """Return the code as hexadecimal digits."""
        return self.digest().hex()


def new(key, msg=None, digestmod=""):
    """Return an HMAC."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """Return the code of a text."""
    return HMAC(key, msg, digest).digest()
