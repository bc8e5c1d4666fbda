"""Tables as text with commas.

    >>> list(csv.reader(['a,"b,c"']))
    [['a', 'b,c']]
"""
__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect", "excel",
           "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
           "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    """What is wrong with a table or a dialect."""
    __module__ = "_csv"


_DEFAULTS = {"delimiter": ",", "quotechar": '"', "doublequote": True, "escapechar": None, "lineterminator": "\r\n",
             "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False}


class Dialect:
    """How a table is written: subclasses set the attributes."""
    _name, _valid = "", False
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Form(self, {})
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    """Tables as Excel writes them."""
    delimiter, quotechar, doublequote, skipinitialspace = ",", '"', True, False
    lineterminator, quoting = "\r\n", QUOTE_MINIMAL


class excel_tab(excel):
    """Tables as Excel writes them, with tabs."""
    delimiter = "\t"


class unix_dialect(Dialect):
    """Tables as they are usual on Unix."""
    delimiter, quotechar, doublequote, skipinitialspace = ",", '"', True, False
    lineterminator, quoting = "\n", QUOTE_ALL


class _Form:
    """A dialect that has been checked."""

    def __init__(self, dialect, options):
        for name, default in _DEFAULTS.items():
            value = options.pop(name, getattr(dialect, name, default) if dialect is not None else default)
            setattr(self, name, default if value is None and name not in ("quotechar", "escapechar", "delimiter", "lineterminator") else value)
        if options:
            raise TypeError(f"this function got an unexpected keyword argument {next(iter(options))!r}")
        for name in ("delimiter", "quotechar", "escapechar"):
            value = getattr(self, name)
            if value is None and name != "delimiter":
                continue
            if not isinstance(value, str):
                raise TypeError(f'"{name}" must be string{"" if name == "delimiter" else " or None"}, not {type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        if not isinstance(self.quoting, int):
            raise TypeError(f'"quoting" must be an integer, not {type(self.quoting).__name__}')
        if not 0 <= self.quoting <= 5:
            raise TypeError('bad "quoting" value')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        if not isinstance(self.lineterminator, str):
            raise TypeError(f'"lineterminator" must be a string, not {type(self.lineterminator).__name__}')


_dialects = {}


def register_dialect(name, dialect=None, **fmtparams):
    """Give a dialect a name."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _form(dialect, fmtparams)


def unregister_dialect(name):
    """Forget a name."""
    if _dialects.pop(name, None) is None:
        raise Error("unknown dialect")


def get_dialect(name):
    """Return the dialect with that name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """Return the names of all dialects."""
    return list(_dialects)


def _form(dialect, options):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    if isinstance(dialect, type):
        dialect = dialect()
    return _Form(dialect, options)


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)
_limit = 131072


def field_size_limit(new_limit=None, /):
    """Return how long a field may be, and set it."""
    global _limit
    old = _limit
    if new_limit is not None:
        if not isinstance(new_limit, int):
            raise TypeError("limit must be an integer")
        _limit = new_limit
    return old


class _Reader:
    """What reader() returns: an iterator over rows."""

    def __init__(self, csvfile, dialect):
        self._lines, self.dialect, self.line_num = iter(csvfile), dialect, 0

    def __iter__(self):
        return self

    def __next__(self):
        row, rest = [], None
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if rest is None:
                    raise
                if self.dialect.strict:
                    raise Error("unexpected end of data") from None
                row.append(self._value(rest, True))
                return row
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
            self.line_num += 1
            rest = self._split(line, row, rest)
            if rest is None:
                return row

    def _value(self, text, quoted):
        if not quoted:
            quoting = self.dialect.quoting
            if quoting == QUOTE_NONNUMERIC:
                return float(text)
            if quoting == QUOTE_STRINGS:
                return float(text) if text else None
            if quoting == QUOTE_NOTNULL and not text:
                return None
        return text

    def _split(self, line, row, rest):
        """Put the fields of a line into row; return what a quoted one holds that goes on in the next line."""
        d = self.dialect
        quote = d.quotechar if d.quoting != QUOTE_NONE else None
        i, n, inside, quoted = 0, len(line), rest is not None, rest is not None
        field, begun = rest or "", rest is not None
        while True:
            if inside:
                if i >= n:
                    return field
                c = line[i]
                i += 1
                if c == d.escapechar and i < n:
                    field += line[i]
                    i += 1
                elif c == quote:
                    if d.doublequote and line[i:i + 1] == quote:
                        field += c
                        i += 1
                    else:
                        inside = False
                else:
                    field += c
            else:
                c = line[i] if i < n else ""
                i += 1
                if c in ("", "\n", "\r"):
                    if line[i:].strip("\r\n"):
                        raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
                    if begun or row:
                        row.append(self._value(field, quoted))
                    return None
                if c == d.delimiter:
                    row.append(self._value(field, quoted))
                    field, quoted, begun = "", False, True
                    if i >= n or line[i] in "\r\n":
                        row.append(self._value("", False))
                        if line[i:].strip("\r\n"):
                            raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
                        return None
                    while d.skipinitialspace and line[i:i + 1] == " ":
                        i += 1
                    continue
                if c == " " and d.skipinitialspace and not begun:
                    continue
                if c == d.escapechar and c is not None and i < n:
                    field, begun = field + line[i], True
                    i += 1
                elif c == quote and not field and not quoted:
                    inside = quoted = begun = True
                elif quoted and d.strict:
                    raise Error(f"'{d.delimiter}' expected after '{quote}'")
                else:
                    field, begun = field + c, True
            if len(field) > _limit:
                raise Error(f"field larger than field limit ({_limit})")


def reader(iterable, /, dialect="excel", **fmtparams):
    """Return an iterator over the rows of a table: lists of texts."""
    return _Reader(iterable, _form(dialect, fmtparams))


class _Writer:
    """What writer() returns."""

    def __init__(self, csvfile, dialect):
        self._write, self.dialect = csvfile.write, dialect

    def writerow(self, row, /):
        """Write a row."""
        d = self.dialect
        try:
            fields = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        texts = [self._text(v, len(fields)) for v in fields]
        return self._write(d.delimiter.join(texts) + d.lineterminator)

    def writerows(self, rows, /):
        """Write rows."""
        for row in rows:
            self.writerow(row)

    def _text(self, v, count):
        d = self.dialect
        text = "" if v is None else v if isinstance(v, str) else str(v)
        number = isinstance(v, (int, float)) or hasattr(type(v), "__float__")
        quoting = d.quoting
        quote = (quoting == QUOTE_ALL or quoting == QUOTE_NONNUMERIC and not number or
                 quoting == QUOTE_STRINGS and isinstance(v, str) or quoting == QUOTE_NOTNULL and v is not None)
        special = (d.delimiter, d.escapechar, d.quotechar, "\r", "\n")
        out = ""
        for c in text:
            if c in special or c in d.lineterminator:
                if quoting == QUOTE_NONE:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out += d.escapechar
                elif c == d.quotechar:
                    if d.doublequote:
                        out += c
                        quote = True
                    elif d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    else:
                        out += d.escapechar
                elif c == d.escapechar:
                    out += c
                else:
                    quote = True
            out += c
        if not text and count == 1 and not quote:
            if quoting in (QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error("single empty field record must be quoted")
            quote = True
        if text[:1] == " " and d.delimiter == " " and quoting == QUOTE_MINIMAL:
            quote = True
        return d.quotechar + out + d.quotechar if quote else out


def writer(fileobj, /, dialect="excel", **fmtparams):
    """Return an object that writes rows to a file."""
    if not hasattr(fileobj, "write"):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(fileobj, _form(dialect, fmtparams))


class DictReader:
    """An iterator over the rows of a table as dicts; the names come from the first row."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames, self.restkey, self.restval = fieldnames, restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect, self.line_num = dialect, 0

    @property
    def fieldnames(self):
        """The names of the columns."""
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames if self.line_num == 0 else self._fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        d = dict(zip(names, row))
        if len(names) < len(row):
            d[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            d[name] = self.restval
        return d


class DictWriter:
    """Writes dicts as rows of a table."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames, self.restval = fieldnames, restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction, self.writer = extrasaction, writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the names of the columns."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        """Write a row."""
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        """Write rows."""
        return self.writer.writerows([self._row(d) for d in rowdicts])


class Sniffer:
    """Guesses the dialect of a table."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """Return a dialect whose delimiter is the one that occurs equally often in all lines."""
        lines = [line for line in sample.splitlines() if line]
        best = None
        for c in sorted(set(sample), key=lambda c: self.preferred.index(c) if c in self.preferred else 99):
            if c.isalnum() or c in "\r\n\"'._-" or delimiters is not None and c not in delimiters:
                continue
            counts = {len(next(reader([line], delimiter=c))) for line in lines}
            if len(counts) == 1 and counts != {1}:
                best = c
                break
        if best is None:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator, quoting, quotechar = "\r\n", QUOTE_MINIMAL, "'" if f"{best}'" in sample and '"' not in sample else '"'
            delimiter, doublequote = best, '""' in sample
            skipinitialspace = all(f"{best} " in line and line.count(f"{best} ") == line.count(best) for line in lines)
        return dialect

    def has_header(self, sample):
        """Guess whether the first row has the names: whether it alone is no number where all others are."""
        rows = list(reader(sample.splitlines(), self.sniff(sample)))
        header, rest = rows[0], [r for r in rows[1:21] if len(r) == len(rows[0])]
        votes = 0
        for i, name in enumerate(header):
            kinds = {_kind(r[i]) for r in rest}
            if len(kinds) == 1:
                votes += 1 if kinds != {_kind(name)} and (_kind(name) is not float) else -1
        return votes > 0


def _kind(text):
    """Return float for what looks like a number, else the text's length."""
    try:
        complex(text)
    except ValueError:
        return len(text)
    return float
