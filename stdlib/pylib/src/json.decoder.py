"""The part of json that reads, by the name it has in CPython."""
from json import JSONDecodeError, JSONDecoder

__all__ = ["JSONDecoder", "JSONDecodeError"]
