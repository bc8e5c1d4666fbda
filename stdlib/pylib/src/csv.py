"""Tables as text with commas.

    >>> list(csv.reader(['a,"b,c"']))
    [['a', 'b,c']]
"""
from _csv import (QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS, Error, field_size_limit,
                  get_dialect, list_dialects, reader, register_dialect, unregister_dialect, writer, Dialect as _Checked)

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect", "excel",
           "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
           "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]


class Dialect:
    """How a table is written: subclasses set the attributes."""
    _name, _valid = "", False
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Checked(self)
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


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


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
