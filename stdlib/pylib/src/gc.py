"""The collector is Go's: it needs no help."""


def collect(generation=2):
    return 0


def enable():
    pass


def disable():
    pass


def isenabled():
    return True


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
