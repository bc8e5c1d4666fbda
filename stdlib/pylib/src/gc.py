"""The collector is Go's: it needs no help."""


def collect(generation=2):
    return 0


_enabled = True


def enable():
    """Say that collection is on, which it always is."""
    global _enabled
    _enabled = True


def disable():
    """Say that collection is off."""
    global _enabled
    _enabled = False


def isenabled():
    """Return what enable() and disable() said last."""
    return _enabled


def get_objects(generation=None):
    return []


def get_threshold():
    return (2000, 10, 10)


def set_threshold(*args):
    pass


def get_count():
    return (0, 0, 0)


def freeze():
    pass
