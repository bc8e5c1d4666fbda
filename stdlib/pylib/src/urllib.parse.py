"""The parts of addresses of the web, and the texts in them (RFC 3986)."""
from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote",
           "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "ParseResult", "SplitResult", "DefragResult"]

_always_safe = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_scheme_chars = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.")
_with_netloc = {"", "ftp", "http", "https", "ws", "wss", "file", "sftp", "rsync", "svn", "git", "ssh", "gopher", "nntp", "rtsp", "telnet",
                "wais", "mms", "snews", "prospero", "nfs", "shttp"}
_relative = _with_netloc - {"telnet", "snews", "git", "ssh", "rsync"} | {"imap", "svn"}


class _Netloc:
    __slots__ = ()

    def _user(self):
        user, at, host = self.netloc.rpartition("@")
        return (user if at else None), host

    @property
    def username(self):
        """The user's name, if there is one."""
        user, _ = self._user()
        return None if user is None else user.partition(":")[0]

    @property
    def password(self):
        """The user's password, if there is one."""
        user, _ = self._user()
        name, colon, word = (user or "").partition(":")
        return word if colon else None

    def _host(self):
        _, host = self._user()
        if host.startswith("["):
            host, _, port = host[1:].partition("]")
            return host, port.removeprefix(":")
        host, _, port = host.partition(":")
        return host, port

    @property
    def hostname(self):
        """The name of the host in small letters, if there is one."""
        host, percent, zone = self._host()[0].partition("%")
        return host.lower() + percent + zone or None

    @property
    def port(self):
        """The port as an int, if there is one."""
        port = self._host()[1]
        if not port:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        if int(port) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)

    def geturl(self):
        """Return the address."""
        return urlunsplit(self) if len(self) == 5 else urlunparse(self)


class SplitResult(namedtuple("SplitResult", "scheme netloc path query fragment"), _Netloc):
    """The parts that urlsplit() finds."""
    __slots__ = ()


class ParseResult(namedtuple("ParseResult", "scheme netloc path params query fragment"), _Netloc):
    """The parts that urlparse() finds."""
    __slots__ = ()


class DefragResult(namedtuple("DefragResult", "url fragment")):
    """The parts that urldefrag() finds."""
    __slots__ = ()

    def geturl(self):
        """Return the address."""
        return self.url + "#" * bool(self.fragment) + self.fragment


def urlsplit(url, scheme="", allow_fragments=True):
    """Return the parts of an address."""
    url = url.lstrip("".join(map(chr, range(33)))).translate({9: None, 10: None, 13: None})
    netloc = query = fragment = ""
    head, colon, rest = url.partition(":")
    if colon and head[:1].isascii() and head[:1].isalpha() and _scheme_chars.issuperset(head):
        scheme, url = head.lower(), rest
    if url.startswith("//"):
        end = min([i for i in map(url[2:].find, "/?#") if i >= 0], default=len(url) - 2) + 2
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    """Return the parts of an address, the parameters of the last part of its path for themselves."""
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if ";" in path and scheme in ("", "http", "https", "ftp", "sip", "sips", "rtsp", "mms", "sftp", "tel", "imap", "shttp", "prospero", "hdl"):
        folder, slash, last = path.rpartition("/")
        last, _, params = last.partition(";")
        path = folder + slash + last
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    """Return the address that has these parts."""
    scheme, netloc, url, query, fragment = components
    if netloc:
        url = "//" + netloc + "/" * (url != "" and not url.startswith("/")) + url
    elif url.startswith("//"):
        url = "//" + url
    elif scheme == "file" and url.startswith("/"):
        url = "//" + url
    return scheme + ":" * bool(scheme) + url + "?" * bool(query) + query + "#" * bool(fragment) + fragment


def urlunparse(components):
    """Return the address that has these parts."""
    scheme, netloc, url, params, query, fragment = components
    return urlunsplit((scheme, netloc, url + ";" * bool(params) + params, query, fragment))


def urljoin(base, url, allow_fragments=True):
    """Return the address that url means in a text with the address base."""
    if not base or not url:
        return url or base
    b, u = urlparse(base, "", allow_fragments), urlparse(url, urlparse(base).scheme, allow_fragments)
    if u.scheme != b.scheme or u.scheme not in _relative:
        return url
    if u.netloc and u.scheme in _with_netloc:
        return u.geturl()
    if not u.path and not u.params:
        return u._replace(netloc=b.netloc, path=b.path, params=b.params, query=u.query or b.query).geturl()
    folders = b.path.split("/")
    if folders[-1] != "":
        del folders[-1]
    if u.path.startswith("/"):
        parts = u.path.split("/")
    else:
        parts = folders + u.path.split("/")
        parts[1:-1] = [p for p in parts[1:-1] if p]
    path = []
    for part in parts:
        if part == "..":
            if path:
                path.pop()
        elif part != ".":
            path.append(part)
    if parts[-1] in (".", ".."):
        path.append("")
    return u._replace(netloc=b.netloc, path="/".join(path) or "/").geturl()


def urldefrag(url):
    """Return an address without what stands behind its #, and that."""
    parts = urlparse(url)
    return DefragResult(parts._replace(fragment="").geturl(), parts.fragment) if "#" in url else DefragResult(url, "")


def quote_from_bytes(bs, safe="/"):
    """Return bytes as text in which all but letters, digits, _.-~ and what is safe is written %XX."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    safe = _always_safe.union(safe if isinstance(safe, str) else safe.decode("ascii", "ignore"))
    return "".join([chr(b) if chr(b) in safe else f"%{b:02X}" for b in bs])


def quote(string, safe="/", encoding=None, errors=None):
    """Return a text with all but letters, digits, _.-~ and what is safe written %XX."""
    if isinstance(string, str):
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None or errors is not None:
        raise TypeError(f"quote() doesn't support '{'encoding' if encoding is not None else 'errors'}' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """Do what quote() does, and write + for spaces."""
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, (safe if isinstance(safe, str) else safe.decode()) + " ", encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    """Return the bytes of a text in which some are written %XX."""
    if isinstance(string, str):
        string = string.encode()
    first, *parts = string.split(b"%")
    out = [first]
    for part in parts:
        try:
            out.append(bytes([int(part[:2], 16)]) + part[2:] if len(part) > 1 and part[:2].isalnum() else b"%" + part)
        except ValueError:
            out.append(b"%" + part)
    return b"".join(out)


def unquote(string, encoding="utf-8", errors="replace"):
    """Return the text that quote() has made another of."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        return string
    return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """Return the text that quote_plus() has made another of."""
    return unquote(string.replace("+", " "), encoding, errors)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """Return the (name, value) pairs of a query."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition("=")
        if not equals and strict_parsing:
            raise ValueError(f"bad query field: {field!r}")
        if value or keep_blank_values:
            pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """Return the values of a query as lists by their names."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """Return a query with names and values, from a dictionary or pairs."""
    def text(v):
        return quote_via(v, safe) if isinstance(v, bytes) else quote_via(str(v), safe, encoding, errors)

    if hasattr(query, "items"):
        query = query.items()
    elif not hasattr(query, "__len__") or len(query) and not isinstance(query[0], tuple):
        raise TypeError("not a valid non-string sequence or mapping object")
    pairs = []
    for k, v in query:
        values = v if doseq and not isinstance(v, (str, bytes)) and hasattr(v, "__len__") else [v]
        pairs += [f"{text(k)}={text(x)}" for x in values]
    return "&".join(pairs)
