"""Ctrl-C during a run: the first one ends the run after the current test."""
from _weakref import ref

__unittest = True

_results = {}  # by weak references
_handler = None


class _InterruptHandler:
    """Stops the registered results at the first SIGINT and does what was set before at the second."""

    def __init__(self, default_handler):
        self.called = False
        self.original_handler = default_handler
        if isinstance(default_handler, int):
            import signal
            if default_handler == signal.SIG_DFL:
                default_handler = signal.default_int_handler
            elif default_handler == signal.SIG_IGN:
                default_handler = lambda signum, frame: None
            else:
                raise TypeError("expected SIGINT signal handler to be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
        self.default_handler = default_handler

    def __call__(self, signum, frame):
        import signal
        if signal.getsignal(signal.SIGINT) is not self or self.called:
            self.default_handler(signum, frame)
        self.called = True
        for result in [r() for r in list(_results) if r() is not None]:
            result.stop()


def registerResult(result):
    """Let Ctrl-C stop result."""
    _results[ref(result)] = 1


def removeResult(result):
    """Undo registerResult; report whether it was registered."""
    return bool(_results.pop(ref(result), None))


def installHandler():
    """Make Ctrl-C stop the registered results."""
    global _handler
    if _handler is None:
        import signal
        _handler = _InterruptHandler(signal.getsignal(signal.SIGINT))
        signal.signal(signal.SIGINT, _handler)


def removeHandler(method=None):
    """Undo installHandler, or decorate a function to run without the handler."""
    import signal
    if method is not None:
        import functools

        @functools.wraps(method)
        def inner(*args, **kwargs):
            before = signal.getsignal(signal.SIGINT)
            removeHandler()
            try:
                return method(*args, **kwargs)
            finally:
                signal.signal(signal.SIGINT, before)
        return inner
    if _handler is not None:
        signal.signal(signal.SIGINT, _handler.original_handler)
