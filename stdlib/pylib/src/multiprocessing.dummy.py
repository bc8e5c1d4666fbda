"""The interface of multiprocessing with threads in place of processes."""
import array
import sys
import threading
from queue import Queue
from threading import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore
from multiprocessing.pool import ThreadPool

__all__ = ["Process", "current_process", "active_children", "freeze_support", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition",
           "Event", "Barrier", "Queue", "Manager", "Pool", "JoinableQueue"]

JoinableQueue = Queue
dict, list = dict, list
current_process = threading.current_thread


class DummyProcess(threading.Thread):
    """A thread with the attributes of a process."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}):
        super().__init__(group, target, name, args, kwargs)
        self._parent = current_process()

    def start(self):
        if current_process() is not self._parent:
            raise RuntimeError(f"Parent is {self._parent!r} but current_process is {current_process()!r}")
        super().start()

    @property
    def exitcode(self):
        """0 once the thread has ended."""
        return 0 if self.ident is not None and not self.is_alive() else None


Process = DummyProcess


def active_children():
    return [t for t in threading.enumerate() if isinstance(t, DummyProcess) and t._parent is current_process()]


def freeze_support():
    """Do nothing."""


class Namespace:
    """An object for attributes."""

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = sorted(f"{k}={v!r}" for k, v in self.__dict__.items() if k[0] != "_")
        return f"{type(self).__name__}({', '.join(shown)})"


def Array(typecode, sequence, lock=True):
    return array.array(typecode, sequence)


class Value:
    """One value."""

    def __init__(self, typecode, value, lock=True):
        self._typecode, self.value = typecode, value

    def __repr__(self):
        return f"<{type(self).__name__}({self._typecode!r}, {self.value!r})>"


def Manager():
    return sys.modules[__name__]


def shutdown():
    """Do nothing."""


def Pool(processes=None, initializer=None, initargs=()):
    """Return a ThreadPool."""
    return ThreadPool(processes, initializer, initargs)
