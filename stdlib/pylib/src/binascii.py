"""Binary data as ASCII."""
from _zlib import crc32


class Error(ValueError):
    """What is wrong with encoded data."""


class Incomplete(Exception):
    """Encoded data ends too early."""


def _bytes(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(data)


def _ascii(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode()
    return bytes(data)


def hexlify(data, *args):
    """Return hexadecimal digits for bytes."""
    return _bytes(data).hex(*args).encode()


def unhexlify(hexstr):
    """Return the bytes for hexadecimal digits."""
    text = _ascii(hexstr).decode("latin-1")
    if len(text) % 2:
        raise Error("Odd-length string")
    if not all(c in "0123456789abcdefABCDEF" for c in text):
        raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(text)


b2a_hex, a2b_hex = hexlify, unhexlify


def b2a_base64(data, /, *, newline=True):
    """Return a line of base 64."""
    import base64
    return base64.b64encode(_bytes(data)) + (b"\n" if newline else b"")


def a2b_base64(data, /, *, strict_mode=False):
    """Decode base 64."""
    import base64
    return base64.b64decode(_ascii(data), validate=strict_mode)


def b2a_uu(data, /, *, backtick=False):
    """Return a line of uuencoded data, of which there may be 45 bytes."""
    data = _bytes(data)
    if len(data) > 45:
        raise Error("At most 45 bytes at once")
    zero = 96 if backtick else 32
    out = [32 + len(data) if data else zero]
    for i in range(0, len(data), 3):
        word = int.from_bytes(data[i:i + 3].ljust(3, b"\0"), "big")
        out += [32 + (word >> shift & 63) if word >> shift & 63 else zero for shift in (18, 12, 6, 0)]
    return bytes(out) + b"\n"


def a2b_uu(data, /):
    """Decode a line of uuencoded data."""
    data = _ascii(data)
    n = (data[0] - 32) % 64 if data else 32
    digits = []
    for c in data[1:].rstrip(b"\r\n"):
        if not 32 <= c <= 96:
            raise Error("Illegal char")
        digits.append((c - 32) % 64)
    digits += [0] * (-len(digits) % 4 if len(digits) * 3 // 4 >= n else (n + 2) // 3 * 4 - len(digits))
    out = bytearray()
    for i in range(0, len(digits), 4):
        a, b, c, d = digits[i:i + 4]
        out += (a << 18 | b << 12 | c << 6 | d).to_bytes(3, "big")
    if any(out[n:]):
        raise Error("Trailing garbage")
    return bytes(out[:n])


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """Return data as quoted printable text (RFC 1521)."""
    out, line = bytearray(), 0
    data = _bytes(data)
    for i, c in enumerate(data):
        following = data[i + 1:i + 2]
        if istext and c in b"\r\n" and (c == 10 or following == b"\n"):
            out.append(c)
            line = 0 if c == 10 else line
            continue
        ends = following in (b"", b"\n", b"\r\n"[:1]) and istext
        if c in b" \t":
            plain = not quotetabs and not ends
        else:
            plain = 33 <= c <= 126 and c != 61 and not (c == 95 and header) and not (
                c == 46 and line == 0 and following in (b"", b"\n", b"\r", b"\0"))
        piece = b"_" if header and c == 32 and plain else bytes([c]) if plain else b"=%02X" % c
        if line + len(piece) >= 76 and not (line + len(piece) == 76 and following == b"\n"):
            out += b"=\n"
            line = 0
        out += piece
        line += len(piece)
    return bytes(out)


def a2b_qp(data, header=False):
    """Decode quoted printable text."""
    data, out, i = _ascii(data), bytearray(), 0
    while i < len(data):
        c = data[i]
        i += 1
        if c == 61:
            if i >= len(data):
                break
            if data[i] in b"\r\n":
                i = data.find(b"\n", i) + 1 or len(data)
            elif data[i] == 61:
                out.append(61)
                i += 1
            elif all(d in b"0123456789ABCDEFabcdef" for d in data[i:i + 2]) and len(data) >= i + 2:
                out.append(int(data[i:i + 2], 16))
                i += 2
            else:
                out.append(61)
        else:
            out.append(32 if header and c == 95 else c)
    return bytes(out)


def crc_hqx(data, crc, /):
    """Return the checksum CRC-CCITT."""
    for c in _bytes(data):
        crc ^= c << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc & 0xFFFF
