"""Dumps of tracebacks on faults, which a script cannot cause here: the calls do nothing."""


_enabled = False


def enable(file=None, all_threads=True):
    """Say that dumps are enabled."""
    global _enabled
    _enabled = True


def disable():
    """Say that dumps are not enabled, and return whether they were."""
    global _enabled
    was, _enabled = _enabled, False
    return was


def is_enabled():
    """Return what enable() and disable() said last."""
    return _enabled


def dump_traceback(file=None, all_threads=True):
    """Do nothing."""


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Do nothing."""


def cancel_dump_traceback_later():
    """Do nothing."""


def register(signum, file=None, all_threads=True, chain=False):
    """Do nothing."""


def unregister(signum):
    """Do nothing, and return that nothing was registered."""
    return False
