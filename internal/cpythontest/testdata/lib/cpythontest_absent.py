"""Names of modules that Tailorbird leaves out."""
from unittest import SkipTest


class Absent:
    """Stands for a name: whoever uses it skips the test."""

    def __init__(self, module):
        self._module = module

    def _skip(self, *args, **kwargs):
        raise SkipTest(f"needs module {self._module}")

    __call__ = __add__ = __index__ = __iter__ = __getitem__ = __lt__ = _skip

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        self._skip()
