"""The collector is Go's and needs no help; collect() makes weak references notice what is gone."""
import sys

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL = 1, 2, 4, 32
DEBUG_LEAK = DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL
callbacks, garbage = [], []
_enabled, _debug, _threshold, _runs = True, 0, (2000, 10, 0), 0


def collect(generation=2):
    """Let weak references forget the objects that nothing else holds; return 0, since nothing is counted."""
    global _runs
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    info = {"generation": generation, "collected": 0, "uncollectable": 0}
    for f in callbacks:
        f("start", info)
    _runs += 1
    weak = sys.modules.get("_weakref")
    if weak is not None:
        weak.collect()
    for f in callbacks:
        f("stop", info)
    return 0


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


def get_debug():
    """Return what set_debug() said last."""
    return _debug


def set_debug(flags, /):
    """Say what is to be reported, of which nothing is."""
    global _debug
    _debug = flags


def get_objects(generation=None):
    """Return an empty list: objects are not counted."""
    return []


def get_referrers(*objs):
    """Return an empty list: who holds an object is not known."""
    return []


def get_referents(*objs):
    """Return what the containers among objects hold."""
    found = []
    for o in objs:
        if isinstance(o, dict):
            found.extend([x for pair in o.items() for x in pair])
        elif isinstance(o, (list, tuple, set, frozenset)):
            found.extend(o)
        elif hasattr(o, "__dict__"):
            found.extend([*vars(o).values(), type(o)])
    return found


def is_tracked(obj, /):
    """Tell whether CPython's collector would look at an object."""
    if isinstance(obj, (tuple, dict)) and type(obj) in (tuple, dict):
        return any(map(is_tracked, get_referents(obj)))
    return not isinstance(obj, (int, float, complex, str, bytes, type(None), type(...))) or type(obj).__module__ != "builtins"


def is_finalized(obj, /):
    """Tell whether an object's __del__ has been called, which never happens."""
    return False


def get_stats():
    """Return figures of the three generations."""
    return [{"collections": _runs if g == 2 else 0, "collected": 0, "uncollectable": 0} for g in range(3)]


def get_threshold():
    """Return what set_threshold() said last."""
    return _threshold


def set_threshold(threshold0, threshold1=10, threshold2=0, /):
    """Say how often to collect, which Go decides."""
    global _threshold
    _threshold = threshold0, threshold1, threshold2


def get_count():
    """Return three zeros: objects are not counted."""
    return 0, 0, 0


def freeze():
    """Do nothing."""


def unfreeze():
    """Do nothing."""


def get_freeze_count():
    """Return 0."""
    return 0
