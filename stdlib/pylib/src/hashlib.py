"""Hash functions.

    >>> hashlib.sha256(b"abc").hexdigest()[:8]
    'ba7816bf'
"""
import _digest
from _digest import (blake2b, blake2s, md5, sha1, sha224, sha256, sha384, sha512, sha3_224, sha3_256, sha3_384, sha3_512,
                     shake_128, shake_256)

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384",
                         "sha3_512", "blake2b", "blake2s", "shake_128", "shake_256"}
algorithms_available = set(algorithms_guaranteed)


def new(name, data=b"", **kwargs):
    """Return the hash with the given name."""
    if not isinstance(name, str):
        raise TypeError("name must be a string")
    key = name.lower().replace("sha-", "sha")
    if key not in algorithms_guaranteed:
        raise ValueError(f"unsupported hash type {name}")
    return getattr(_digest, key)(data, **kwargs)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Return a key made of a password (RFC 8018)."""
    return _digest.pbkdf2(hash_name, password, salt, iterations, dklen)


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """Return the hash of what a file holds."""
    found = new(digest) if isinstance(digest, str) else digest()
    while part := fileobj.read(_bufsize):
        found.update(part)
    return found
