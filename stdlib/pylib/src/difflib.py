"""Differences between sequences: matching blocks, edit operations, and diffs of lines."""
from collections import namedtuple

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK",
           "IS_LINE_JUNK", "context_diff", "unified_diff", "diff_bytes", "Match"]

Match = namedtuple("Match", "a b size")


def _score(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences of hashable items (Ratcliff and Obershelp's gestalt matching).

    The longest run without junk that both have is found, then the same is done to its left and
    to its right. Items that make up more than one per cent of a long second sequence count as junk too
    unless autojunk is false.
    """

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Set both sequences."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Set the first sequence."""
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Set the second sequence, which is indexed."""
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = self.fullbcount = None
            self._index()

    def _index(self):
        places = {}
        for j, item in enumerate(self.b):
            places.setdefault(item, []).append(j)
        junk, popular = set(), set()
        if self.isjunk:
            junk.update(item for item in places if self.isjunk(item))
            for item in junk:
                del places[item]
        n = len(self.b)
        if self.autojunk and n >= 200:
            popular.update(item for item, at in places.items() if len(at) > n // 100 + 1)
            for item in popular:
                del places[item]
        self.b2j, self.bjunk, self.bpopular = places, junk, popular

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """Return the Match of the longest equal run in a[alo:ahi] and b[blo:bhi], the earliest of several."""
        a, b, places, isjunk = self.a, self.b, self.b2j, self.bjunk.__contains__
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        i0, j0, size = alo, blo, 0
        ending = {}  # j -> length of the run that ends at a[i - 1], b[j]
        for i in range(alo, ahi):
            now = {}
            for j in places.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                k = now[j] = ending.get(j - 1, 0) + 1
                if k > size:
                    i0, j0, size = i - k + 1, j - k + 1, k
            ending = now
        # Grow the run by equal items, first those that are not junk, then junk that touches it.
        for junk in (False, True):
            while i0 > alo and j0 > blo and isjunk(b[j0 - 1]) == junk and a[i0 - 1] == b[j0 - 1]:
                i0, j0, size = i0 - 1, j0 - 1, size + 1
            while i0 + size < ahi and j0 + size < bhi and isjunk(b[j0 + size]) == junk and a[i0 + size] == b[j0 + size]:
                size += 1
        return Match(i0, j0, size)

    def get_matching_blocks(self):
        """Return the list of Matches in order, ended by one of size 0."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        na, nb = len(self.a), len(self.b)
        todo, found = [(0, na, 0, nb)], []
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            i, j, k = m = self.find_longest_match(alo, ahi, blo, bhi)
            if not k:
                continue
            found.append(m)
            if alo < i and blo < j:
                todo.append((alo, i, blo, j))
            if i + k < ahi and j + k < bhi:
                todo.append((i + k, ahi, j + k, bhi))
        found.sort()
        blocks = []
        i, j, size = 0, 0, 0
        for a, b, k in found:
            if i + size == a and j + size == b:
                size += k
                continue
            if size:
                blocks.append(Match(i, j, size))
            i, j, size = a, b, k
        if size:
            blocks.append(Match(i, j, size))
        blocks.append(Match(na, nb, 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self):
        """Return (tag, i1, i2, j1, j2) tuples that turn a into b: replace, delete, insert, equal."""
        if self.opcodes is None:
            self.opcodes = codes = []
            i = j = 0
            for a, b, size in self.get_matching_blocks():
                if i < a or j < b:
                    tag = "insert" if i == a else "delete" if j == b else "replace"
                    codes.append((tag, i, a, j, b))
                i, j = a + size, b + size
                if size:
                    codes.append(("equal", a, i, b, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        """Yield groups of opcodes with at most n equal items around the changes."""
        codes = list(self.get_opcodes()) or [("equal", 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == "equal":
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == "equal":
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        """Return how alike the sequences are, from 0 to 1."""
        return _score(sum(m.size for m in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        """Return an upper bound of ratio: the order of the items is not looked at."""
        if self.fullbcount is None:
            self.fullbcount = {}
            for item in self.b:
                self.fullbcount[item] = self.fullbcount.get(item, 0) + 1
        left, matches = dict(self.fullbcount), 0
        for item in self.a:
            n = left.get(item, 0)
            left[item] = n - 1
            if n > 0:
                matches += 1
        return _score(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """Return an upper bound of ratio from the lengths alone."""
        na, nb = len(self.a), len(self.b)
        return _score(min(na, nb), na + nb)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """Return the up to n possibilities most like word, best first."""
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    s, found = SequenceMatcher(), []
    s.set_seq2(word)
    for x in possibilities:
        s.set_seq1(x)
        if s.real_quick_ratio() >= cutoff and s.quick_ratio() >= cutoff and s.ratio() >= cutoff:
            found.append((s.ratio(), x))
    found.sort(reverse=True)
    return [x for _, x in found[:n]]


def IS_LINE_JUNK(line, pat=None):
    """Report whether a line is blank or holds a single '#'."""
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Report whether a character is a space or a tab."""
    return ch in ws


def _keep_tabs(line, tags):
    """Give the marks under a line the line's own white space, so that they stay aligned."""
    return "".join(c if t == " " and c.isspace() else t for c, t in zip(line, tags)).rstrip()


class Differ:
    """Compares lists of lines for people: '- ', '+ ', '  ' lines and '? ' lines that point into similar ones."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk, self.charjunk = linejunk, charjunk

    def compare(self, a, b):
        """Yield the lines of the difference."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._similar(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from self._lines("-", a, alo, ahi)
            elif tag == "insert":
                yield from self._lines("+", b, blo, bhi)
            else:
                yield from self._lines(" ", a, alo, ahi)

    def _lines(self, tag, x, lo, hi):
        for i in range(lo, hi):
            yield f"{tag} {x[i]}"

    def _similar(self, a, alo, ahi, b, blo, bhi):
        """Differences of two blocks of which neither line stayed: pair the most similar lines."""
        if alo >= ahi or blo >= bhi:
            yield from self._lines("-", a, alo, ahi)
            yield from self._lines("+", b, blo, bhi)
            return
        best, pair, same = 0.74, None, None
        s = SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            s.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    same = same or (i, j)
                    continue
                s.set_seq1(a[i])
                if s.real_quick_ratio() > best and s.quick_ratio() > best and s.ratio() > best:
                    best, pair = s.ratio(), (i, j)
        if best < 0.75:
            pair = same
        else:
            same = None
        if pair is None:
            # The shorter block first, so that the longer is not torn apart.
            parts = [self._lines("-", a, alo, ahi), self._lines("+", b, blo, bhi)]
            for part in reversed(parts) if bhi - blo < ahi - alo else parts:
                yield from part
            return
        i, j = pair
        yield from self._similar(a, alo, i, b, blo, j)
        if same:
            yield "  " + a[i]
        else:
            yield from self._marked(s, a[i], b[j])
        yield from self._similar(a, i + 1, ahi, b, j + 1, bhi)

    def _marked(self, s, aline, bline):
        """Two similar lines, each with a line that marks what differs."""
        amarks = bmarks = ""
        s.set_seqs(aline, bline)
        for tag, i1, i2, j1, j2 in s.get_opcodes():
            mark = {"equal": " ", "replace": "^", "delete": "-", "insert": "+"}[tag]
            amarks += mark * (i2 - i1)
            bmarks += mark * (j2 - j1)
        for tag, line, marks in (("-", aline, amarks), ("+", bline, bmarks)):
            yield f"{tag} {line}"
            marks = _keep_tabs(line, marks)
            if marks:
                yield f"? {marks}\n"


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """Return the difference of two lists of lines as Differ gives it."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """Yield one of the two lists of lines that a difference of Differ was made of."""
    try:
        tag = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError("unknown delta choice (must be 1 or 2): %r" % which) from None
    for line in delta:
        if line[:2] in ("  ", tag):
            yield line[2:]


def _check_types(a, b, *args):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError("lines to compare must be str, not %s (%r)" % (type(lines[0]).__name__, lines[0]))
    if isinstance(a, str) or isinstance(b, str):
        raise TypeError("input must be a sequence of strings, not str")
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError("all arguments must be str, not: %r" % (arg,))


def _unified_range(start, stop):
    n = stop - start
    return f"{start + 1}" if n == 1 else f"{start + 1 if n else start},{n}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Yield the difference of two lists of lines in the unified form."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            for mark, name, date in (("---", fromfile, fromfiledate), ("+++", tofile, tofiledate)):
                yield f"{mark} {name}" + (f"\t{date}" if date else "") + lineterm
        first, last = group[0], group[-1]
        yield f"@@ -{_unified_range(first[1], last[2])} +{_unified_range(first[3], last[4])} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag in ("replace", "delete"):
                for line in a[i1:i2]:
                    yield "-" + line
            if tag in ("replace", "insert"):
                for line in b[j1:j2]:
                    yield "+" + line


def _context_range(start, stop):
    n = stop - start
    first = start + 1 if n else start
    return f"{first}" if n <= 1 else f"{first},{first + n - 1}"


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Yield the difference of two lists of lines in the context form."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            for mark, name, date in (("***", fromfile, fromfiledate), ("---", tofile, tofiledate)):
                yield f"{mark} {name}" + (f"\t{date}" if date else "") + lineterm
        first, last = group[0], group[-1]
        tags = {code[0] for code in group}
        yield "***************" + lineterm
        yield f"*** {_context_range(first[1], last[2])} ****{lineterm}"
        if tags & {"replace", "delete"}:
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield marks[tag] + line
        yield f"--- {_context_range(first[3], last[4])} ----{lineterm}"
        if tags & {"replace", "insert"}:
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield marks[tag] + line


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """Compare lists of bytes with a function that compares lists of str."""
    def text(s):
        try:
            return s.decode("ascii", "surrogateescape")
        except AttributeError as e:
            raise TypeError("all arguments must be bytes, not %s (%r)" % (type(s).__name__, s)) from e
    lines = dfunc([text(s) for s in a], [text(s) for s in b], text(fromfile), text(tofile),
                  text(fromfiledate), text(tofiledate), n, text(lineterm))
    for line in lines:
        yield line.encode("ascii", "surrogateescape")
