"""Handlers of signals. SIGINT comes by Ctrl-C; the others only by raise_signal()."""
import _signal
from _signal import NSIG, default_int_handler
from enum import IntEnum

Signals = IntEnum("Signals", {name: getattr(_signal, name) for name in sorted(
    (n for n in dir(_signal) if n.startswith("SIG") and "_" not in n), key=lambda n: getattr(_signal, n))})
Handlers = IntEnum("Handlers", {"SIG_DFL": _signal.SIG_DFL, "SIG_IGN": _signal.SIG_IGN})
for _enum in (Signals, Handlers):
    _enum.__module__ = "signal"
    globals().update(_enum.__members__)


def _named(handler):
    """Return a handler with its name if it is one of the two that are numbers."""
    return Handlers(handler) if isinstance(handler, int) else handler


def signal(signalnum, handler):
    """Set what is done when the signal comes; return what was done before."""
    return _named(_signal.signal(signalnum, handler))


def getsignal(signalnum):
    """Return what is done when the signal comes."""
    return _named(_signal.getsignal(signalnum))


def raise_signal(signalnum):
    """Make the signal come."""
    _signal.raise_signal(signalnum)


def strsignal(signalnum):
    """Return a description of a signal, None for an unknown one."""
    return {1: "Hangup", 2: "Interrupt", 3: "Quit", 6: "Aborted", 10: "User defined signal 1",
            12: "User defined signal 2", 15: "Terminated"}.get(int(signalnum))


def valid_signals():
    """Return the set of signals."""
    return set(Signals)
