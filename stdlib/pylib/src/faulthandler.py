"""Tracebacks of all threads, now or after some time. Faults, which a script cannot cause here, dump none."""
import os
import sys
from _thread import allocate_lock, get_ident, start_new_thread

_enabled = False
_later = None  # the lock that a thread which waits for the time of a dump waits for


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


def _stack(frame):
    lines = []
    while frame is not None:
        lines.append(f'  File "{frame.f_code.co_filename}", line {frame.f_lineno} in {frame.f_code.co_name}\n')
        frame = frame.f_back
    return "".join(lines)


def _threads(frame=None):
    """Show all threads; the one that asks where it is in frame, and not at all without one."""
    parts = []
    for ident, innermost in sys._current_frames().items():
        who = "Thread"
        if ident == get_ident():
            who, innermost = "Current thread", frame
        if innermost is not None:
            parts.append(f"{who} {ident:#018x} (most recent call first):\n{_stack(innermost)}")
    return "\n".join(parts)


def _file(file):
    if file is None:
        file = sys.stderr
        if file is None:
            raise RuntimeError("sys.stderr is None")
    return file


def dump_traceback(file=None, all_threads=True):
    """Write where the threads are, the innermost call first."""
    file = _file(file)
    caller = sys._getframe(1)
    file.write(_threads(caller) if all_threads else "Stack (most recent call first):\n" + _stack(caller))
    file.flush()


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Write where the threads are when some seconds have passed, unless it is cancelled."""
    global _later
    if timeout <= 0:
        raise ValueError("timeout must be greater than 0")
    file = _file(file)
    cancel_dump_traceback_later()
    lock = _later = allocate_lock()
    lock.acquire()
    seconds, micros = divmod(round(timeout * 1e6), 10**6)
    header = f"Timeout ({seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}{f'.{micros:06}' if micros else ''})!\n"

    def wait():
        while not lock.acquire(timeout=timeout):
            file.write(header + _threads())
            file.flush()
            if exit:
                os._exit(1)
            if not repeat:
                break

    start_new_thread(wait, ())


def cancel_dump_traceback_later():
    """Let no dump come."""
    global _later
    if _later is not None:
        _later.release()
        _later = None


def register(signum, file=None, all_threads=True, chain=False):
    """Do nothing: no signal comes from outside."""


def unregister(signum):
    """Do nothing, and return that nothing was registered."""
    return False
