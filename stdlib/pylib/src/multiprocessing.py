"""What of multiprocessing needs no processes: thread pools, and how many processors there are."""
import os

__all__ = ["TimeoutError", "ProcessError", "active_children", "cpu_count", "current_process", "freeze_support", "parent_process"]


class ProcessError(Exception):
    """Base of the exceptions here."""
    __module__ = "multiprocessing.context"


class TimeoutError(ProcessError):
    """A result was not there in time."""
    __module__ = "multiprocessing.context"


class _MainProcess:
    """The one process that there is."""
    name, daemon, exitcode, authkey = "MainProcess", False, None, b""

    @property
    def pid(self):
        return os.getpid()

    ident = pid

    def is_alive(self):
        return True

    def __repr__(self):
        return "<_MainProcess name='MainProcess' parent=None started>"


_main = _MainProcess()


def current_process():
    return _main


def parent_process():
    return None


def active_children():
    return []


def cpu_count():
    return os.cpu_count()


def freeze_support():
    """Do nothing: only frozen programs on Windows need it."""


def __getattr__(name):
    if name.startswith("_"):
        raise AttributeError(f"module 'multiprocessing' has no attribute {name!r}")
    raise ImportError(f"multiprocessing.{name} is not part of Tailorbird, which has no processes; use threading, "
                      "concurrent.futures.ThreadPoolExecutor or multiprocessing.pool.ThreadPool: threads of Tailorbird are cheap",
                      name="multiprocessing." + name)
