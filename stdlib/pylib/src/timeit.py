"""Timing of functions and statements."""
import time
from itertools import repeat as repeat_
from types import ModuleType

from _tailorbird import run_text

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5
_globals = globals


class Timer:
    """Times a function or a statement, after another one that sets up what it needs."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        given = {}
        setup = self._text(setup, "setup", given, 4)
        stmt = self._text(stmt, "stmt", given, 8)
        parameters = "".join(f", {name}={name}" for name in given)
        self.src = (f"\ndef inner(_it, _timer{parameters}):\n    {setup}\n    _t0 = _timer()\n    for _i in _it:\n        {stmt}\n        pass\n"
                    "    _t1 = _timer()\n    return _t1 - _t0\n")
        module = ModuleType("timeit")
        vars(module).update(_globals() if globals is None else globals, **given)
        run_text(self.src, "<timeit-src>", module)
        self.inner = module.inner

    def _text(self, code, name, given, indent):
        """Return the code to stand in inner(); a function is called there."""
        if isinstance(code, str):
            return code.replace("\n", "\n" + " " * indent)
        if not callable(code):
            raise ValueError(f"{name} is neither a string nor callable")
        given["_" + name] = code
        return f"_{name}()"

    def timeit(self, number=default_number):
        return self.inner(repeat_(None, number), self.timer)

    def autorange(self, callback=None):
        """Return how often to call the function that it takes 0.2 s at least, and that time."""
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            i *= 10

    def print_exc(self, file=None):
        """Print the exception that is being handled."""
        import traceback
        traceback.print_exc(file=file)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
