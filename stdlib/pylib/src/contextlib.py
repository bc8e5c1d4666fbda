"""Utilities for with statements."""
import os
import sys
from abc import ABC, abstractmethod
from _collections import deque
from functools import wraps

GenericAlias = type(list[int])


def _bound(function, instance):
    from types import MethodType
    return MethodType(function, instance)


__all__ = ["contextmanager", "closing", "suppress", "nullcontext", "ExitStack", "redirect_stdout",
           "redirect_stderr", "ContextDecorator", "AbstractContextManager", "chdir"]


class AbstractContextManager(ABC):
    """Base of context managers: __enter__ returns the object itself."""

    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not AbstractContextManager:
            return NotImplemented
        for name in ("__enter__", "__exit__"):
            found = [base.__dict__[name] for base in C.__mro__ if name in base.__dict__]
            if not found or found[0] is None:
                return NotImplemented
        return True


class ContextDecorator:
    """Base that lets a context manager be used as a decorator."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = func.__doc__

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as exc:
            return exc is not value
        except RuntimeError as exc:
            if exc is value:
                exc.__traceback__ = traceback
                return False
            if isinstance(value, StopIteration) and exc.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            exc.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


def contextmanager(func):
    """Make a context manager of a generator function that yields once."""
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    """Call close() of a thing at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class suppress(AbstractContextManager):
    """Swallow exceptions of the given classes, also out of exception groups."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return
        if issubclass(exctype, self._exceptions):
            return True
        if issubclass(exctype, BaseExceptionGroup):
            _, others = excinst.split(self._exceptions)
            if others is not None:
                raise others
            return True
        return False


class nullcontext(AbstractContextManager):
    """A context manager that does nothing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Send sys.stdout to another file in the block."""
    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Send sys.stderr to another file in the block."""
    _stream = "stderr"


class chdir(AbstractContextManager):
    """Work in another folder inside the block, where the host lets scripts do that."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        os.chdir(self._old_cwd.pop())


class ExitStack(AbstractContextManager):
    """A stack of context managers and callbacks that are left together, the last one first."""

    def __init__(self):
        self._exit_callbacks = deque()

    def _push(self, leave):
        self._exit_callbacks.append((True, leave))

    def enter_context(self, cm):
        """Enter a context manager, which is left with the stack; return what its __enter__ does."""
        cls = type(cm)
        try:
            enter, leave = cls.__enter__, cls.__exit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol") from None
        result = enter(cm)
        self._push(_bound(leave, cm))
        return result

    def push(self, exit):
        """Add the __exit__ of an object, or a function with the parameters of one."""
        try:
            leave = type(exit).__exit__
        except AttributeError:
            self._push(exit)
        else:
            self._push(_bound(leave, exit))
        return exit

    def callback(self, callback, /, *args, **kwds):
        """Add a call of a function."""
        def leave(exc_type, exc, tb):
            callback(*args, **kwds)
        leave.__wrapped__ = callback
        self._push(leave)
        return callback

    def pop_all(self):
        """Move everything to a new stack and return that."""
        new = type(self)()
        new._exit_callbacks, self._exit_callbacks = self._exit_callbacks, deque()
        return new

    def close(self):
        """Leave everything now."""
        self.__exit__(None, None, None)

    def __exit__(self, *exc_details):
        exc = exc_details[1]
        came_in, outer = exc, sys.exception()
        raised = False
        while self._exit_callbacks:
            _, leave = self._exit_callbacks.pop()
            try:
                if exc is None:
                    swallowed = leave(None, None, None)
                else:
                    swallowed = leave(type(exc), exc, exc.__traceback__)
                if swallowed:
                    exc, raised = None, False
            except BaseException as new:
                _link(new, exc, outer)
                exc, raised = new, True
        if raised:
            # Raising it would link it to what is being handled here.
            context = exc.__context__
            try:
                raise exc
            finally:
                exc.__context__ = context
        return came_in is not None and exc is None


def _link(new, old, outer):
    """Make old the context of new, as if the with statements were nested in each other."""
    last = new
    while True:
        context = last.__context__
        if context is None or context is old:
            return
        if context is outer:
            last.__context__ = old
            return
        last = context
