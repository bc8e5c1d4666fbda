"""Random numbers that nobody can guess: the same program draws others in each run."""
import _digest
import base64 as _base64
from random import Random as _Random

__all__ = ["choice", "randbelow", "randbits", "SystemRandom", "token_bytes", "token_hex", "token_urlsafe", "compare_digest"]

DEFAULT_ENTROPY = 32


class SystemRandom(_Random):
    """A generator that cannot be seeded."""
    __module__ = "random"

    def random(self):
        """Return a number from 0 to 1, without 1."""
        return (int.from_bytes(_digest.random(7), "big") >> 3) * 2**-53

    def getrandbits(self, k):
        """Return an int of k random bits."""
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        n = (k + 7) // 8
        return int.from_bytes(_digest.random(n), "big") >> 8 * n - k

    def randbytes(self, n):
        """Return n random bytes."""
        return _digest.random(n)

    def seed(self, *args, **kwds):
        """Do nothing."""

    def getstate(self, *args, **kwds):
        """Raise NotImplementedError."""
        raise NotImplementedError("System entropy source does not have state.")

    setstate = getstate


_system = SystemRandom()
randbits, choice = _system.getrandbits, _system.choice


def randbelow(exclusive_upper_bound):
    """Return an int from 0 up to but without the bound."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _system._randbelow(exclusive_upper_bound)


def token_bytes(nbytes=None):
    """Return random bytes."""
    return _digest.random(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    """Return random hexadecimal digits, two for each byte."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """Return a random text for addresses."""
    return _base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")


def compare_digest(a, b, /):
    """Tell whether two texts are equal, in a time that does not depend on where they differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        a, b = a.encode(), b.encode()
    elif isinstance(a, str) or isinstance(b, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    different = len(a) ^ len(b)
    for x, y in zip(a, b if len(a) == len(b) else a):
        different |= x ^ y
    return not different
