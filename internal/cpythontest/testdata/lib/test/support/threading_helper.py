"""Starting and waiting for threads in tests."""
import _thread
import contextlib
import functools
import threading
import time
import unittest

from test import support

can_start_thread = True


def requires_working_threading(*, module=False):
    return None if module else lambda test: test


def threading_setup():
    return _thread._count(), len(threading.enumerate())


def threading_cleanup(*before):
    """Wait until there are no more threads than before."""
    for _ in support.sleeping_retry(1.0, error=False):
        if _thread._count() <= before[0]:
            return
    raise AssertionError(f"{_thread._count() - before[0]} threads of the test are left: {threading.enumerate()}")


def reap_threads(func):
    @functools.wraps(func)
    def waiting(*args):
        before = threading_setup()
        try:
            return func(*args)
        finally:
            threading_cleanup(*before)
    return waiting


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    """Wait at the end of the block for the threads that were started in it."""
    before = _thread._count()
    try:
        yield
    finally:
        for _ in support.sleeping_retry(timeout or support.SHORT_TIMEOUT, "threads are left"):
            if _thread._count() <= before:
                break


def join_thread(thread, timeout=None):
    thread.join(timeout or support.SHORT_TIMEOUT)
    if thread.is_alive():
        raise AssertionError("failed to join the thread")


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    """Start the threads, and join them at the end of the block."""
    started = []
    try:
        for t in list(threads):
            t.start()
            started.append(t)
        yield
    finally:
        if unlock:
            unlock()
        end = time.monotonic() + 60
        for t in started:
            t.join(max(end - time.monotonic(), 0.01))
        alive = [t for t in started if t.is_alive()]
        if alive:
            raise AssertionError("Unable to join %d threads" % len(alive))


class catch_threading_exception:
    """Keep what threading.excepthook is called with."""

    def __init__(self):
        self.exc_type = self.exc_value = self.exc_traceback = self.thread = None

    def _hook(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args

    def __enter__(self):
        self._old = threading.excepthook
        threading.excepthook = self._hook
        return self

    def __exit__(self, *exc_info):
        threading.excepthook = self._old
        del self.exc_type, self.exc_value, self.exc_traceback, self.thread
