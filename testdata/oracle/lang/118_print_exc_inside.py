# traceback printed for handled errors; the program goes on (standard error is compared).
import sys
import traceback


class Processor:
    def __init__(self, steps):
        self.steps = steps

    def run(self, value):
        for step in self.steps:
            value = step(value)
        return value


def double(v):
    return v * 2


def invert(v):
    return 1 / v


def fetch(v):
    return {1: "one"}[v]


for value in (2, 0, "a", [1]):
    try:
        print(value, Processor([double, invert, fetch]).run(value))
    except Exception:
        print("failed for", repr(value))
        traceback.print_exc()
try:
    Processor([int, lambda v: v / 0]).run("5")
except ZeroDivisionError as e:
    traceback.print_exception(e)
    print("".join(traceback.format_tb(e.__traceback__)).count("\n"), file=sys.stdout)
print("end")
