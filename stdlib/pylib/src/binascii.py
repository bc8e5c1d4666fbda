"""Errors and helpers of binary encodings."""


class Error(ValueError):
    """What is wrong with encoded data."""


class Incomplete(Exception):
    """Encoded data ends too early."""


def hexlify(data, *args):
    """Return hexadecimal digits for bytes."""
    return data.hex(*args).encode()


def unhexlify(hexstr):
    """Return the bytes for hexadecimal digits."""
    text = hexstr if isinstance(hexstr, str) else hexstr.decode()
    if len(text) % 2:
        raise Error("Odd-length string")
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise Error("Non-hexadecimal digit found") from None


b2a_hex, a2b_hex = hexlify, unhexlify
