"""Hash functions.

    >>> hashlib.sha256(b"abc").hexdigest()[:8]
    'ba7816bf'
"""
import _digest

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384",
                         "sha3_512", "blake2b", "blake2s", "shake_128", "shake_256"}
algorithms_available = set(algorithms_guaranteed)


class _Hash:
    def __init__(self, name, data=b"", size=0):
        self.name = name
        self.digest_size, self.block_size = _digest.sizes(name)
        self._data, self._size = bytearray(), size
        self.digest_size = size or self.digest_size
        self.update(data)

    def update(self, data, /):
        """Hash more bytes."""
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError("object supporting the buffer API required")
        self._data += data

    def digest(self):
        """Return the hash of all bytes so far."""
        return _digest.digest(self.name, bytes(self._data), self._size)

    def hexdigest(self):
        """Return digest() in hexadecimal digits."""
        return self.digest().hex()

    def copy(self):
        """Return a hash that goes on independently."""
        return _Hash(self.name, self._data, self._size)

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {id(self):#x}>"


class _Shake(_Hash):
    """A hash of any length."""

    def digest(self, length, /):
        """Return so many bytes of the hash."""
        if length < 0:
            raise ValueError("value must be positive")
        return _digest.digest(self.name, bytes(self._data), length)

    def hexdigest(self, length, /):
        """Return digest() in hexadecimal digits."""
        return self.digest(length).hex()

    def copy(self):
        """Return a hash that goes on independently."""
        return _Shake(self.name, self._data)


def new(name, data=b"", *, usedforsecurity=True):
    """Return the hash with the given name."""
    if name not in algorithms_guaranteed:
        raise ValueError(f"unsupported hash type {name}")
    return (_Shake if name in ("shake_128", "shake_256") else _Hash)(name, data)


def _make(name):
    def make(string=b"", *, usedforsecurity=True, digest_size=0):
        return _Hash(name, string, digest_size) if digest_size else new(name, string)

    make.__name__ = make.__qualname__ = name
    make.__doc__ = f"Return a {name} hash."
    return make


md5, sha1, sha224, sha256 = _make("md5"), _make("sha1"), _make("sha224"), _make("sha256")
sha384, sha512, blake2b, blake2s = _make("sha384"), _make("sha512"), _make("blake2b"), _make("blake2s")
sha3_224, sha3_256 = _make("sha3_224"), _make("sha3_256")
sha3_384, sha3_512 = _make("sha3_384"), _make("sha3_512")
shake_128, shake_256 = _make("shake_128"), _make("shake_256")


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Return a key made of a password (RFC 8018)."""
    return _digest.pbkdf2(hash_name, password, salt, iterations, dklen)


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """Return the hash of what a file holds."""
    found = new(digest) if isinstance(digest, str) else digest()
    while part := fileobj.read(_bufsize):
        found.update(part)
    return found
