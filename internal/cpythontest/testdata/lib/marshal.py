"""Stands for marshal, which Tailorbird leaves out: there is never anything to read."""


def loads(data):
    raise EOFError("marshal data too short")
