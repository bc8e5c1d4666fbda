"""Texts and comparisons that the assertions share."""

__unittest = True

_LINE = 80     # the longest value that a message shows whole
_CUT = 12      # room for the mark that stands for what is left out
_HEAD = _TAIL = _SHARED = 5
_DIFFERENT = _LINE - (_HEAD + _CUT + _SHARED + _CUT + _TAIL)


def _shorten(s, head, tail):
    left_out = len(s) - head - tail
    return "%s[%d chars]%s" % (s[:head], left_out, s[len(s) - tail:]) if left_out > _CUT else s


def _shared_start(texts):
    low, high = min(texts), max(texts)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def _common_shorten_repr(*args):
    """Return the values as text, each short enough to be read beside the others."""
    texts = tuple(safe_repr(a) for a in args)
    longest = max(len(t) for t in texts)
    if longest <= _LINE:
        return texts
    start = _shared_start(texts)
    n = len(start)
    room = _LINE - (longest - n + _HEAD + _CUT)
    if room > _SHARED:
        start = _shorten(start, _HEAD, room)
        return tuple(start + t[n:] for t in texts)
    start = _shorten(start, _HEAD, _SHARED)
    return tuple(start + _shorten(t[n:], _DIFFERENT, _TAIL) for t in texts)


def safe_repr(obj, short=False):
    """Return repr(obj), or the plain one where that fails."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text if not short or len(text) < _LINE else text[:_LINE] + " [truncated]..."


def strclass(cls):
    """Return the full name of a class."""
    return "%s.%s" % (cls.__module__, cls.__qualname__)


def three_way_cmp(x, y):
    """Return -1, 0 or 1 as x is less than, equal to or greater than y."""
    return (x > y) - (x < y)


def unorderable_list_difference(expected, actual):
    """Return what is only in expected and what is only in actual; both lists are used up."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual


def sorted_list_difference(expected, actual):
    """Return what is only in expected and what is only in actual, two sorted lists, without duplicates."""
    missing = [x for i, x in enumerate(expected) if x not in actual and (not i or expected[i - 1] != x)]
    unexpected = [x for i, x in enumerate(actual) if x not in expected and (not i or actual[i - 1] != x)]
    return missing, unexpected


def _mismatch(actual, expected, value):
    global _Mismatch
    if _Mismatch is None:
        from collections import namedtuple
        _Mismatch = namedtuple("Mismatch", "actual expected value")
    return _Mismatch(actual, expected, value)


_Mismatch = None  # made when first needed


def _count_diff_hashable(actual, expected):
    from collections import Counter
    have, want = Counter(actual), Counter(expected)
    found = [_mismatch(n, want.get(x, 0), x) for x, n in have.items() if n != want.get(x, 0)]
    return found + [_mismatch(0, n, x) for x, n in want.items() if x not in have]


def _count_diff_all_purpose(actual, expected):
    have, want, found = list(actual), list(expected), []
    while have:
        x = have[0]
        n, m = sum(1 for y in have if y == x), sum(1 for y in want if y == x)
        have = [y for y in have[1:] if not y == x]
        want = [y for y in want if not y == x]
        if n != m:
            found.append(_mismatch(n, m, x))
    while want:
        x = want[0]
        found.append(_mismatch(0, sum(1 for y in want if y == x), x))
        want = [y for y in want[1:] if not y == x]
    return found
