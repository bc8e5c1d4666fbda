"""Warnings in tests."""
import contextlib
import functools
import warnings


class WarningsRecorder:
    """The warnings of a block; attributes are those of the last one."""

    def __init__(self, seen):
        self.warnings, self._start = seen, 0

    def __getattr__(self, name):
        if len(self.warnings) > self._start:
            return getattr(self.warnings[-1], name)
        raise AttributeError(f"{self!r} has no attribute {name!r}")

    def reset(self):
        self._start = len(self.warnings)


@contextlib.contextmanager
def check_warnings(*filters, quiet=None):
    """Every (text, category) of filters is warned of in the block, and nothing else."""
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        yield WarningsRecorder(seen)
    left, missing = [w.message for w in seen], []
    for text, category in filters or (("", Warning),):
        import re
        found = [m for m in left if re.match(text, str(m), re.I) and issubclass(type(m), category)]
        left = [m for m in left if m not in found]
        if not found and not (quiet or (quiet is None and not filters)):
            missing.append((text, category.__name__))
    if left and filters:
        raise AssertionError("unhandled warning %s" % left[0])
    if missing:
        raise AssertionError("filter (%r, %s) did not catch any warning" % missing[0])


@contextlib.contextmanager
def check_no_warnings(testcase, message="", category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as seen:
        warnings.filterwarnings("always", message=message, category=category)
        yield
    testcase.assertEqual(seen, [])


@contextlib.contextmanager
def save_restore_warnings_filters():
    before = warnings.filters[:]
    try:
        yield
    finally:
        warnings.filters[:] = before


def ignore_warnings(*, category):
    def decorate(test):
        @functools.wraps(test)
        def quiet(self, *args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", category=category)
                return test(self, *args, **kwargs)
        return quiet
    return decorate
