"""A module that 101_traceback_import_module.py imports."""


def safe(n):
    return n * 2


def average(values):
    total = sum(values)
    return total / len(
        values
    )
