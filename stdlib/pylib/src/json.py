"""Encode and decode JSON.

    >>> json.dumps({"a": [1, None]})
    '{"a": [1, null]}'
    >>> json.loads('[1.5, true]')
    [1.5, True]
"""
import _json

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


class JSONDecodeError(ValueError):
    """A mistake in a JSON text: msg, doc, pos, lineno and colno tell what and where."""
    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        super().__init__("%s: line %d column %d (char %d)" % (msg, self.lineno, self.colno, pos))
        self.msg, self.doc, self.pos = msg, doc, pos

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


class JSONDecoder:
    """Decoder of JSON with hooks for objects and numbers."""
    __module__ = "json.decoder"

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        """Return the value of a text that holds nothing else."""
        return _json.load(JSONDecodeError, s, self.strict, self.object_hook, self.object_pairs_hook,
                          self.parse_float, self.parse_int, self.parse_constant)

    def raw_decode(self, s, idx=0):
        """Return the value that begins at idx, and where it ends."""
        return _json.scan(JSONDecodeError, s, idx, self.strict, self.object_hook, self.object_pairs_hook,
                          self.parse_float, self.parse_int, self.parse_constant)


class JSONEncoder:
    """Encoder of JSON; default() is asked about values of other types."""
    __module__ = "json.encoder"

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Return something that can be encoded in place of o, or raise TypeError."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """Return the text of a value."""
        return _json.encode(o, self.skipkeys, self.ensure_ascii, self.allow_nan, self.sort_keys, self.indent,
                            self.item_separator, self.key_separator, self.default)

    def iterencode(self, o, _one_shot=False):
        """Yield the text of a value."""
        yield self.encode(o)


def _unknown(o):
    return JSONEncoder().default(o)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    """Return the JSON text of a value."""
    if cls is None and not kw:
        item = ", " if indent is None else ","
        key = ": "
        if separators is not None:
            item, key = separators
        return _json.encode(obj, skipkeys, ensure_ascii, allow_nan, sort_keys, indent, item, key, _unknown if default is None else default)
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, **kw):
    """Write the JSON text of a value to a file."""
    fp.write(dumps(obj, **kw))


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    """Return the value of a JSON text."""
    if isinstance(s, str):
        if cls is None and not kw and s[:1] != "\ufeff":
            return _json.load(JSONDecodeError, s, True, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant)
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode("utf-8")
    else:
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    return (cls or JSONDecoder)(object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                                parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw).decode(s)


def load(fp, **kw):
    """Return the value of the JSON text in a file."""
    return loads(fp.read(), **kw)


def __getattr__(name):
    if name not in ("decoder", "encoder"):
        raise AttributeError(f"module 'json' has no attribute {name!r}")
    return __import__("json." + name, None, None, ["*"])
