"""Universally unique identifiers (RFC 9562).

    >>> uuid.UUID(int=5)
    UUID('00000000-0000-0000-0000-000000000005')
"""
import hashlib
import random as _random
import time as _time

RESERVED_NCS, RFC_4122 = "reserved for NCS compatibility", "specified in RFC 4122"
RESERVED_MICROSOFT, RESERVED_FUTURE = "reserved for Microsoft compatibility", "reserved for future definition"


class UUID:
    """An identifier of 128 bits."""

    __slots__ = ("int", "_is_safe", "__weakref__")

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=None):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        if fields is not None:
            if len(fields) != 6:
                raise ValueError("fields is not a 6-tuple")
            for i, (value, bits) in enumerate(zip(fields, (32, 16, 16, 8, 8, 48)), 1):
                if not 0 <= value < 1 << bits:
                    raise ValueError(f"field {i} out of range (need a {bits}-bit value)")
            low, mid, high, clock_high, clock_low, node = fields
            int = low << 96 | mid << 80 | high << 64 | clock_high << 56 | clock_low << 48 | node
        elif bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError("bytes_le is not a 16-char string")
            int = _int.from_bytes(bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:], "big")
        elif hex is not None:
            digits = hex.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
            if len(digits) != 32:
                raise ValueError("badly formed hexadecimal UUID string")
            int = _int(digits, 16)
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            int = _int.from_bytes(bytes, "big")
        if not 0 <= int < 1 << 128:
            raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 8:
                raise ValueError("illegal version number")
            int = int & ~(0xC000 << 48) | 0x8000 << 48
            int = int & ~(0xF000 << 64) | version << 76
        object.__setattr__(self, "int", int)
        object.__setattr__(self, "_is_safe", is_safe)

    @property
    def is_safe(self):
        """Whether it was made in a way that is safe with several processes."""
        return __getattr__("SafeUUID").unknown if self._is_safe is None else self._is_safe

    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __str__(self):
        x = "%032x" % self.int
        return f"{x[:8]}-{x[8:12]}-{x[12:16]}-{x[16:20]}-{x[20:]}"

    @property
    def hex(self):
        return "%032x" % self.int

    @property
    def bytes_le(self):
        """The bytes with the first three fields in little-endian order."""
        b = self.bytes
        return b[3::-1] + b[5:3:-1] + b[7:5:-1] + b[8:]

    time_low = property(lambda self: self.int >> 96)
    time_mid = property(lambda self: self.int >> 80 & 0xFFFF)
    time_hi_version = property(lambda self: self.int >> 64 & 0xFFFF)
    clock_seq_hi_variant = property(lambda self: self.int >> 56 & 0xFF)
    clock_seq_low = property(lambda self: self.int >> 48 & 0xFF)
    clock_seq = property(lambda self: (self.clock_seq_hi_variant & 0x3F) << 8 | self.clock_seq_low)

    @property
    def bytes(self):
        return self.int.to_bytes(16, "big")

    @property
    def urn(self):
        return "urn:uuid:" + str(self)

    @property
    def fields(self):
        n = self.int
        return n >> 96, n >> 80 & 0xFFFF, n >> 64 & 0xFFFF, n >> 56 & 0xFF, n >> 48 & 0xFF, n & (1 << 48) - 1

    @property
    def time(self):
        return (self.fields[2] & 0x0FFF) << 48 | self.fields[1] << 32 | self.fields[0]

    @property
    def node(self):
        return self.fields[5]

    @property
    def variant(self):
        n = self.int >> 56 & 0xE0
        if not n & 0x80:
            return RESERVED_NCS
        if not n & 0x40:
            return RFC_4122
        return RESERVED_MICROSOFT if not n & 0x20 else RESERVED_FUTURE

    @property
    def version(self):
        return self.int >> 76 & 0xF if self.variant == RFC_4122 else None


int_ = _int = int
bytes_ = bytes
NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")


def getnode():
    """Return a number in place of the hardware address, which scripts do not see."""
    return 0x010000000000


def uuid1(node=None, clock_seq=None):
    """Return an identifier of the time."""
    ticks = _time.time_ns() // 100 + 0x01B21DD213814000
    seq = _random.getrandbits(14) if clock_seq is None else clock_seq
    node = getnode() if node is None else node
    n = (ticks & 0xFFFFFFFF) << 96 | (ticks >> 32 & 0xFFFF) << 80 | (ticks >> 48 & 0x0FFF) << 64 | seq << 48 | node
    return UUID(int=n, version=1)


def _named(hash, version, namespace, name):
    if isinstance(name, str):
        name = name.encode()
    return UUID(bytes=hash(namespace.bytes + name).digest()[:16], version=version)


def uuid3(namespace, name):
    """Return an identifier made of a name with MD5."""
    return _named(hashlib.md5, 3, namespace, name)


_new, _set = object.__new__, object.__setattr__
_getrandbits = _random.getrandbits


def uuid4():
    """Return a random identifier; the numbers are those of the run's seed."""
    self = _new(UUID)
    _set(self, "int", _getrandbits(128) & ~0xF000C000000000000000 | 0x40008000000000000000)
    _set(self, "_is_safe", None)
    return self


def uuid5(namespace, name):
    """Return an identifier made of a name with SHA-1."""
    return _named(hashlib.sha1, 5, namespace, name)


def __getattr__(name):
    if name != "SafeUUID":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    global SafeUUID
    from enum import Enum
    SafeUUID = Enum("SafeUUID", {"safe": 0, "unsafe": -1, "unknown": None})
    return SafeUUID
