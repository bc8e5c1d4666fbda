"""Stands for locale, which Tailorbird leaves out: no locale can be set."""
LC_ALL = 6


class Error(Exception):
    pass


def setlocale(category, locale=None):
    raise Error("needs module locale")
