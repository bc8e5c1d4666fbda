"""A scheduler of events: calls at given times, by priority."""
import heapq
import threading
import time
from collections import namedtuple
from itertools import count

__all__ = ["scheduler"]

_unset = object()


# What enter() returns and cancel() takes. Events of the same time run in the order of their priority, lower
# numbers first, then in the order in which they were entered.
Event = namedtuple("Event", "time, priority, sequence, action, argument, kwargs")


class scheduler:
    """Runs events in order, waiting with delayfunc until timefunc says that it is time."""

    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc, self.delayfunc = timefunc, delayfunc
        self._sequence_generator = count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_unset):
        """Enter an event at a time; return it."""
        with self._lock:
            event = Event(time, priority, next(self._sequence_generator), action, argument, {} if kwargs is _unset else kwargs)
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_unset):
        """Enter an event that is due after delay."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Take an event out; ValueError if it is not there."""
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        """Report whether no events are left."""
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Run events until there are none. Without blocking, run those that are due and return the time until the next."""
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0]
                now = self.timefunc()
                due = event.time <= now
                if due:
                    heapq.heappop(self._queue)
            if due:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)  # let other threads run
            elif blocking:
                self.delayfunc(event.time - now)
            else:
                return event.time - now

    @property
    def queue(self):
        """The events in the order in which they will run."""
        with self._lock:
            return sorted(self._queue)
