"""Splitting of command lines as a shell does."""
__all__ = ["split", "quote", "join"]

_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-")


def split(s, comments=False, posix=True):
    """Return the words of a command line."""
    if s is None:
        raise ValueError("s argument must not be None")
    words, word, begun, i = [], "", False, 0
    while i < len(s):
        c = s[i]
        i += 1
        if c in " \t\r\n":
            if begun:
                words.append(word)
            word, begun = "", False
        elif comments and c == "#":
            while i < len(s) and s[i] != "\n":
                i += 1
        elif posix and c == "\\":
            if i == len(s):
                raise ValueError("No escaped character")
            word, begun = word + s[i], True
            i += 1
        elif c in "'\"":
            begun = True
            if not posix:
                word += c
            while True:
                if i == len(s):
                    raise ValueError("No closing quotation")
                d = s[i]
                i += 1
                if d == c:
                    break
                if posix and d == "\\" and c == '"' and i < len(s):
                    if s[i] not in '"\\':
                        word += d
                    d = s[i]
                    i += 1
                word += d
            if not posix:
                word += c
        else:
            word, begun = word + c, True
    if begun:
        words.append(word)
    return words


def quote(s):
    """Return a text as one word for a shell."""
    if not s:
        return "''"
    if all(c in _SAFE for c in s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """Return words as a command line."""
    return " ".join(quote(arg) for arg in split_command)
