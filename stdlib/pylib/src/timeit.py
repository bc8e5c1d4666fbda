"""Timing of functions."""
import time

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        if isinstance(stmt, str) or not callable(stmt):
            raise ValueError("statements as text are not part of Tailorbird: pass a function")
        self._stmt, self._setup, self.timer = stmt, setup, timer

    def timeit(self, number=default_number):
        if callable(self._setup):
            self._setup()
        start = self.timer()
        for _ in range(number):
            self._stmt()
        return self.timer() - start

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
    return Timer(stmt, setup, timer).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer).repeat(repeat, number)
