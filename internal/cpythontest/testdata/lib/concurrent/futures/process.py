"""Stands for the process pool: its tests skip themselves where the system has no semaphores."""
import concurrent.futures


class ProcessPoolExecutor:
    """A pool that cannot be made."""


class BrokenProcessPool(concurrent.futures.BrokenExecutor):
    pass


def _check_system_limits():
    raise NotImplementedError("no processes")
