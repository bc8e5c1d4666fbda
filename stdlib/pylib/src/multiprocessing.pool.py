"""Pools of threads with the methods of multiprocessing.Pool."""
import collections
import itertools
import os
import queue
import threading
import types
from multiprocessing import TimeoutError

__all__ = ["ThreadPool"]

INIT, RUN, CLOSE, TERMINATE = "INIT", "RUN", "CLOSE", "TERMINATE"
_jobs = itertools.count()


def _failed(exc):
    raise exc


def _map_part(part):
    func, items = part
    return list(map(func, items))


def _starmap_part(part):
    func, items = part
    return list(itertools.starmap(func, items))


def worker(inqueue, outqueue, initializer=None, initargs=()):
    """Carry out tasks until None comes."""
    if initializer is not None:
        initializer(*initargs)
    for job, i, func, args, kwds in iter(inqueue.get, None):
        try:
            result = True, func(*args, **kwds)
        except Exception as e:
            result = False, e
        outqueue.put((job, i, result))
        job = func = args = kwds = result = None


def _parts(func, items, size):
    """Split items into tasks of up to size."""
    items = iter(items)
    while part := tuple(itertools.islice(items, size)):
        yield func, part


class ThreadPool:
    """A pool of daemon threads. One more thread hands tasks to them, another takes their results and calls callbacks."""

    def __init__(self, processes=None, initializer=None, initargs=()):
        self._pool, self._state = [], INIT
        if processes is None:
            processes = os.process_cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        from multiprocessing.dummy import Process
        self._processes = processes
        self._taskqueue, self._inqueue, self._outqueue = queue.SimpleQueue(), queue.SimpleQueue(), queue.SimpleQueue()
        self._ended = threading.Event()
        self._cache = {}  # results that are awaited, by number
        for _ in range(processes):
            w = Process(target=worker, args=(self._inqueue, self._outqueue, initializer, initargs))
            w.daemon = True
            w.start()
            self._pool.append(w)
        self._handlers = [threading.Thread(target=f, daemon=True) for f in (self._handle_workers, self._handle_tasks, self._handle_results)]
        for t in self._handlers:
            t.start()
        self._state = RUN

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} state={self._state} pool_size={len(self._pool)}>"

    def _handle_workers(self):
        self._ended.wait()
        self._taskqueue.put(None)

    def _handle_tasks(self):
        for tasks, set_length in iter(self._taskqueue.get, None):
            n = 0
            for task in tasks:
                if self._state == TERMINATE:
                    break
                self._inqueue.put(task)
                n += 1
            if set_length is not None and self._state != TERMINATE:
                set_length(n)
            tasks = task = set_length = None
        self._outqueue.put(None)
        for _ in self._pool:
            self._inqueue.put(None)

    def _handle_results(self):
        for job, i, result in self._results():
            if job in self._cache:
                self._cache[job]._set(i, result)
            result = None

    def _results(self):
        """Yield what workers put; after the end of the tasks only as long as results are awaited."""
        yield from iter(self._outqueue.get, None)
        while self._cache and self._state != TERMINATE:
            if (done := self._outqueue.get()) is not None:
                yield done

    def _check_running(self):
        if self._state != RUN:
            raise ValueError("Pool not running")

    def apply(self, func, args=(), kwds={}):
        """Return func(*args, **kwds), called by a thread of the pool."""
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        """Return an AsyncResult for func(*args, **kwds)."""
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._taskqueue.put(([(result._job, 0, func, args, kwds)], None))
        return result

    def map(self, func, iterable, chunksize=None):
        """Return [func(x) for x in iterable]."""
        return self._map_async(func, iterable, _map_part, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, _map_part, chunksize, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        """Return [func(*args) for args in iterable]."""
        return self._map_async(func, iterable, _starmap_part, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, _starmap_part, chunksize, callback, error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        if not hasattr(iterable, "__len__"):
            iterable = list(iterable)
        if chunksize is None:
            chunksize = -(-len(iterable) // (len(self._pool) * 4))
        if len(iterable) == 0:
            chunksize = 0
        result = MapResult(self, chunksize, len(iterable), callback, error_callback)
        self._taskqueue.put((self._guarded(result._job, mapper, _parts(func, iterable, chunksize)), None))
        return result

    def imap(self, func, iterable, chunksize=1):
        """Yield results in the order of the items; those are taken by a thread of the pool."""
        return self._imap(IMapIterator, func, iterable, chunksize, "n")

    def imap_unordered(self, func, iterable, chunksize=1):
        """Yield results as they come."""
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize, "")

    def _imap(self, make, func, iterable, chunksize, spec):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize:{spec}}")
        result = make(self)
        if chunksize == 1:
            self._taskqueue.put((self._guarded(result._job, func, iterable), result._set_length))
            return result
        self._taskqueue.put((self._guarded(result._job, _map_part, _parts(func, iterable, chunksize)), result._set_length))
        return (item for chunk in result for item in chunk)

    def _guarded(self, job, func, iterable):
        """Yield tasks; an exception of the iterable becomes one that fails."""
        i = -1
        try:
            for i, x in enumerate(iterable):
                yield job, i, func, (x,), {}
        except Exception as e:
            yield job, i + 1, _failed, (e,), {}

    def close(self):
        """Take no more tasks; the threads end when all are done."""
        if self._state == RUN:
            self._state = CLOSE
            self._ended.set()

    def terminate(self):
        """End at once: tasks that nobody has begun are dropped."""
        if self._state == TERMINATE:
            return
        self._state = TERMINATE
        try:
            while True:
                self._inqueue.get(block=False)
        except queue.Empty:
            pass
        for _ in self._pool:
            self._inqueue.put(None)
        self._ended.set()
        self._outqueue.put(None)
        for t in self._handlers:
            if t is not threading.current_thread():
                t.join()

    def join(self):
        """Wait for the threads to end; after close() or terminate()."""
        if self._state == RUN:
            raise ValueError("Pool is still running")
        for t in self._handlers + self._pool:
            t.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()

    def __reduce__(self):
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")


class ApplyResult:
    """The result of one call."""

    def __init__(self, pool, callback, error_callback):
        self._event = threading.Event()
        self._job = next(_jobs)
        self._cache = pool._cache
        self._callback, self._error_callback = callback, error_callback
        self._cache[self._job] = self

    def ready(self):
        return self._event.is_set()

    def successful(self):
        """Tell whether the call raised no exception."""
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        """Return the result, or raise the exception of the call."""
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, i, result):
        self._success, self._value = result
        self._finish()

    def _finish(self):
        callback = self._callback if self._success else self._error_callback
        if callback:
            callback(self._value)
        del self._cache[self._job]
        self._event.set()

    __class_getitem__ = classmethod(types.GenericAlias)


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """The results of a map, which comes in parts of chunksize items."""

    def __init__(self, pool, chunksize, length, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._success, self._value, self._chunksize = True, [None] * length, chunksize
        self._number_left = -(-length // chunksize) if chunksize > 0 else 0
        if self._number_left == 0:
            self._event.set()
            del self._cache[self._job]

    def _set(self, i, result):
        success, value = result
        if success and self._success:
            self._value[i * self._chunksize:(i + 1) * self._chunksize] = value
        elif self._success:
            self._success, self._value = False, value  # the first exception counts
        self._number_left -= 1
        if self._number_left == 0:
            self._finish()


class IMapIterator:
    """Yields results in order."""

    def __init__(self, pool):
        self._cond = threading.Condition(threading.Lock())
        self._job = next(_jobs)
        self._cache = pool._cache
        self._items = collections.deque()
        self._index, self._length = 0, None
        self._unsorted = {}
        self._cache[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        """Return the next result; after timeout seconds without one raise TimeoutError."""
        with self._cond:
            if not self._items and self._index != self._length:
                self._cond.wait(timeout)
            if not self._items:
                if self._index == self._length:
                    raise StopIteration
                raise TimeoutError
            success, value = self._items.popleft()
        if success:
            return value
        raise value

    __next__ = next

    def _set(self, i, result):
        with self._cond:
            self._unsorted[i] = result
            while self._index in self._unsorted:
                self._add(self._unsorted.pop(self._index))
            self._check_end()

    def _add(self, result):
        self._items.append(result)
        self._index += 1
        self._cond.notify()

    def _set_length(self, length):
        with self._cond:
            self._length = length
            self._check_end()

    def _check_end(self):
        if self._index == self._length:
            self._cond.notify()
            self._cache.pop(self._job, None)


class IMapUnorderedIterator(IMapIterator):
    """Yields results as they come."""

    def _set(self, i, result):
        with self._cond:
            self._add(result)
            self._check_end()


def __getattr__(name):
    if name == "Pool":
        raise ImportError("multiprocessing.pool.Pool is not part of Tailorbird, which has no processes; use multiprocessing.pool.ThreadPool",
                          name="multiprocessing.pool.Pool")
    raise AttributeError(f"module 'multiprocessing.pool' has no attribute {name!r}")
