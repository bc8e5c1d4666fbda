"""Traces of memory blocks, which are not kept here: all figures are zero."""
_frames = 0  # kept of each block; 0: not tracing


def start(nframe=1, /):
    """Say that blocks are traced."""
    global _frames
    if not 1 <= nframe <= 65535:
        raise ValueError("the number of frames must be in range [1; 65535]")
    _frames = nframe


def stop():
    """Say that no blocks are traced."""
    global _frames
    _frames = 0


def is_tracing():
    """Return what start() and stop() said last."""
    return _frames > 0


def get_traceback_limit():
    """Return how many frames of a block are kept."""
    return _frames or 1


def get_traced_memory():
    """Return the current and the highest size of traced blocks."""
    return 0, 0


def get_tracemalloc_memory():
    """Return the size of the traces."""
    return 0


def get_object_traceback(obj):
    """Return None: where an object was made is not known."""


def reset_peak():
    """Do nothing."""


def clear_traces():
    """Do nothing."""


class Snapshot:
    """A snapshot without blocks."""

    def __init__(self, traces=(), traceback_limit=1):
        self.traces, self.traceback_limit = traces, traceback_limit

    def filter_traces(self, filters):
        """Return the snapshot with the blocks that the filters let through."""
        return self

    def statistics(self, key_type, cumulative=False):
        """Return a list of figures, which is empty."""
        self._check(key_type)
        return []

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        """Return a list of differences, which is empty."""
        self._check(key_type)
        return []

    def _check(self, key_type):
        if key_type not in ("traceback", "filename", "lineno"):
            raise ValueError(f"unknown key_type: {key_type!r}")


class Filter:
    """Says which blocks are of interest."""

    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        self.inclusive, self.filename_pattern, self.lineno = inclusive, filename_pattern, lineno
        self.all_frames, self.domain = all_frames, domain


def take_snapshot():
    """Return a snapshot without blocks."""
    if not is_tracing():
        raise RuntimeError("the tracemalloc module must be tracing memory allocations to take a snapshot")
    return Snapshot()
