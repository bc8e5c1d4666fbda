"""Base16, 32, 64 and 85 encodings (RFC 4648).

    >>> base64.b64encode(b"hello")
    b'aGVsbG8='
"""
import _digest
import binascii

_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"


def _ascii(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray, memoryview)):
        return bytes(s)
    raise TypeError(f"argument should be a bytes-like object or ASCII string, not '{type(s).__name__}'")


def b64encode(s, altchars=None):
    """Encode bytes in base 64."""
    out = _digest.code("64", False, s)
    return out if altchars is None else out.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    """Decode base 64; characters of other alphabets are skipped unless validate is set."""
    s = _ascii(s)
    if altchars is not None:
        s = s.translate(bytes.maketrans(_ascii(altchars), b"+/"))
    core = s.rstrip(b"=")
    if validate:
        if any(c not in _ALPHABET for c in core):
            raise binascii.Error("Only base64 data is allowed")
    else:
        core = bytes(c for c in core if c in _ALPHABET)
    pads = len(s) - len(s.rstrip(b"="))
    if len(core) % 4 == 1:
        raise binascii.Error("Invalid base64-encoded string: number of data characters "
                             f"({len(core)}) cannot be 1 more than a multiple of 4")
    if (len(core) + pads) % 4 and pads < -len(core) % 4:
        raise binascii.Error("Incorrect padding")
    return _digest.code("64", True, core + b"=" * (-len(core) % 4))


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    """Encode bytes in base 64 with - and _ in place of + and /."""
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def b32encode(s):
    """Encode bytes in base 32."""
    return _digest.code("32", False, s)


_B32, _B32HEX = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def b32hexencode(s):
    """Encode bytes in base 32 with the digits 0 to V, which sort as the bytes do."""
    return b32encode(s).translate(bytes.maketrans(_B32, _B32HEX))


def b32hexdecode(s, casefold=False):
    """Decode what b32hexencode() returns."""
    s = _ascii(s)
    s = s.upper() if casefold else s
    if any(c not in _B32HEX + b"=" for c in s):
        raise binascii.Error("Non-base32 digit found")
    return b32decode(s.translate(bytes.maketrans(_B32HEX, _B32)))


def b32decode(s, casefold=False, map01=None):
    s = _ascii(s)
    out = _digest.code("32", True, s.upper() if casefold else s)
    if out is None:
        raise binascii.Error("Incorrect padding" if len(s) % 8 else "Non-base32 digit found")
    return out


def b16encode(s):
    return s.hex().upper().encode()


def b16decode(s, casefold=False):
    s = _ascii(s)
    if any(c not in b"0123456789ABCDEF" for c in (s.upper() if casefold else s)):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def b85encode(b, pad=False):
    out, n = bytearray(), -len(b) % 4
    b = bytes(b) + b"\0" * n
    for i in range(0, len(b), 4):
        word = int.from_bytes(b[i : i + 4], "big")
        out += bytes(_B85[word // 85**k % 85] for k in (4, 3, 2, 1, 0))
    return bytes(out if pad or not n else out[:-n])


def b85decode(b):
    b = _ascii(b)
    n = -len(b) % 5
    b += b"~" * n
    out = bytearray()
    for i in range(0, len(b), 5):
        word = 0
        for c in b[i : i + 5]:
            k = _B85.find(c)
            if k < 0:
                raise ValueError(f"bad base85 character at position {i}")
            word = word * 85 + k
        if word > 0xFFFFFFFF:
            raise ValueError(f"base85 overflow in hunk starting at byte {i}")
        out += word.to_bytes(4, "big")
    return bytes(out[:-n] if n else out)


def a85encode(b):
    return _digest.code("a85", False, b)


def a85decode(b):
    return _digest.code("a85", True, _ascii(b))


def encodebytes(s):
    """Encode bytes in base 64, in lines of 76 characters."""
    return b"".join(b64encode(s[i : i + 57]) + b"\n" for i in range(0, len(s), 57))


def decodebytes(s):
    return b64decode(s)


_Z85 = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"


def z85encode(s):
    """Encode bytes in base 85 with the alphabet of ZeroMQ."""
    return b85encode(s).translate(bytes.maketrans(_B85, _Z85))


def z85decode(s):
    """Decode what z85encode() returns."""
    s = _ascii(s)
    for i, c in enumerate(s):
        if c not in _Z85:
            raise ValueError(f"bad z85 character at position {i}")
    try:
        return b85decode(s.translate(bytes.maketrans(_Z85, _B85)))
    except ValueError as e:
        raise ValueError(e.args[0].replace("base85", "z85")) from None


def encode(input, output):
    """Encode a file in base 64, in lines of 76 characters."""
    while s := input.read(57):
        while len(s) < 57 and (more := input.read(57 - len(s))):
            s += more
        output.write(b64encode(s) + b"\n")


def decode(input, output):
    """Decode a file of base 64."""
    while line := input.readline():
        output.write(b64decode(line))
