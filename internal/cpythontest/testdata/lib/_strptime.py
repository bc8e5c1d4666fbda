"""Stands for _strptime, which is part of modules time and datetime here."""


def _strptime_datetime(cls, text, form):
    return cls.strptime(text, form)
