"""Patterns as shells have them: * stands for any text, ? for a character, [ab] and [!ab] for some."""
import functools
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Tell whether a name is like a pattern."""
    return fnmatchcase(name, pat)


def fnmatchcase(name, pat):
    """Tell whether a name is like a pattern."""
    return _matcher(pat)(name) is not None


def filter(names, pat):
    """Return the names that are like a pattern."""
    match = _matcher(pat)
    return [name for name in names if match(name)]


@functools.lru_cache(maxsize=None)
def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
    return re.compile(translate(pat)).match


def _set(inside):
    """Return the expression of what stands between brackets."""
    negated, inside = inside[:1] == "!", inside[inside[:1] == "!":]
    chars, i = [], 0
    while i < len(inside):
        if inside[i + 1:i + 2] == "-" and i + 2 < len(inside):
            if inside[i] <= inside[i + 2]:
                chars.append("%s-%s" % tuple(re.sub(r"([\\&~|\[\]^-])", r"\\\1", c) for c in (inside[i], inside[i + 2])))
            i += 3
        else:
            chars.append(re.sub(r"([\\&~|\[\]^-])", r"\\\1", inside[i]))
            i += 1
    if not chars:
        return "." if negated else "(?!)"
    return "[" + "^" * negated + "".join(chars) + "]"


def translate(pat):
    """Return a regular expression for a pattern."""
    parts, i = [], 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == "*":
            if parts[-1:] != [".*"]:
                parts.append(".*")
        elif c == "?":
            parts.append(".")
        elif c == "[":
            end = pat.find("]", i + 1 + (pat[i:i + 1] == "!"))
            if end < 0:
                parts.append("\\[")
            else:
                parts.append(_set(pat[i:end]))
                i = end + 1
        else:
            parts.append(re.escape(c))
    return "(?s:" + "".join(parts) + r")\Z"
