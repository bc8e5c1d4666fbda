"""The part of json that writes, by the name it has in CPython."""
from json import JSONEncoder

__all__ = ["JSONEncoder"]
