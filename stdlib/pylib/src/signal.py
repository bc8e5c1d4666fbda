"""Handlers of signals. SIGINT comes by Ctrl-C and SIGALRM by alarm(); the others only by raise_signal()."""
import _signal
import _thread
import time as _time
from _signal import NSIG, default_int_handler

ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2
ItimerError = OSError
_descriptions = """Hangup|Interrupt|Quit|Illegal instruction|Trace/breakpoint trap|Aborted|Bus error|Floating point exception|\
Killed|User defined signal 1|Segmentation fault|User defined signal 2|Broken pipe|Alarm clock|Terminated|Stack fault|\
Child exited|Continued|Stopped (signal)|Stopped|Stopped (tty input)|Stopped (tty output)|Urgent I/O condition|\
CPU time limit exceeded|File size limit exceeded|Virtual timer expired|Profiling timer expired|Window changed|\
I/O possible|Power failure|Bad system call""".split("|")


_ENUMERATIONS = {"Signals": lambda: [(n, getattr(_signal, n)) for n in dir(_signal) if n.startswith("SIG") and "_" not in n],
                 "Handlers": lambda: [("SIG_DFL", _signal.SIG_DFL), ("SIG_IGN", _signal.SIG_IGN)],
                 "Sigmasks": lambda: [("SIG_BLOCK", 0), ("SIG_UNBLOCK", 1), ("SIG_SETMASK", 2)]}
_home = {number[0]: name for name, numbers in _ENUMERATIONS.items() for number in numbers()}


def __getattr__(name):
    # The enumerations take longer to make than most programs use of them.
    which = name if name in _ENUMERATIONS else _home.get(name)
    if which is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if which in globals():
        return globals()[which]
    from enum import IntEnum
    enum = globals()[which] = IntEnum(which, dict(sorted(_ENUMERATIONS[which](), key=lambda item: item[1])), module="signal")
    globals().update(enum.__members__)
    return globals()[name]


def __dir__():
    return sorted({*globals(), *_ENUMERATIONS, *_home})


def _named(handler):
    """Return a handler with its name if it is one of the two that are numbers."""
    return __getattr__("Handlers")(handler) if isinstance(handler, int) else handler


def signal(signalnum, handler):
    """Set what is done when the signal comes; return what was done before."""
    return _named(_signal.signal(signalnum, handler))


def getsignal(signalnum):
    """Return what is done when the signal comes."""
    return _named(_signal.getsignal(signalnum))


def raise_signal(signalnum):
    """Make the signal come."""
    _signal.raise_signal(signalnum)


def strsignal(signalnum, /):
    """Return a description of a signal, None for an unknown one."""
    n = int(signalnum)
    if not 1 <= n < NSIG:
        raise ValueError("signal number out of range")
    if n >= _signal.SIGRTMIN:
        return f"Real-time signal {n - _signal.SIGRTMIN}"
    return _descriptions[n - 1] if n <= len(_descriptions) else None


def valid_signals():
    """Return the set of signals."""
    return set(__getattr__("Signals")) | set(range(_signal.SIGRTMIN + 1, _signal.SIGRTMAX))


class _Timer:
    """What alarm() and setitimer() set: sends SIGALRM once, or again and again."""
    at, interval, stop = None, 0.0, None

    def set(self, seconds, interval):
        """Start anew, with seconds of 0 not at all; return what was left, and the interval before."""
        old = self.left(), self.interval
        if self.stop:
            self.stop.release()
        self.at, self.interval, self.stop = None, interval, None
        if seconds:
            self.at, self.stop = _time.monotonic() + seconds, _thread.allocate_lock()
            self.stop.acquire()
            _thread.start_new_thread(self.run, (self.stop, seconds, interval))
        return old

    def left(self):
        return max(self.at - _time.monotonic(), 0.0) if self.at is not None else 0.0

    def run(self, stop, seconds, interval):
        while not stop.acquire(timeout=seconds):
            seconds = interval
            self.at = _time.monotonic() + interval if interval else None
            if not interval:
                self.stop = None
            _signal.wake(_signal.SIGALRM)
            if not interval:
                return


_timer = _Timer()


def alarm(seconds, /):
    """Make SIGALRM come in so many seconds, with 0 never; return the whole seconds that were left."""
    left, _ = _timer.set(int(seconds), 0.0)
    return round(left + 0.499999)


def _check_timer(which):
    if which != ITIMER_REAL:
        raise OSError(22, "Invalid argument")


def setitimer(which, seconds, interval=0.0, /):
    """Make SIGALRM come in so many seconds, then after each interval; return what was set."""
    _check_timer(which)
    return _timer.set(seconds, interval)


def getitimer(which, /):
    """Return the seconds until SIGALRM comes, and the interval."""
    _check_timer(which)
    return _timer.left(), _timer.interval
