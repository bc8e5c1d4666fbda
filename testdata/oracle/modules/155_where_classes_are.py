# Modules that classes say they are of, and json's parts by their own names.
import abc
import contextvars
import json
import secrets
import struct
import traceback
import weakref
from json.decoder import JSONDecodeError
from json.encoder import JSONEncoder

import json.decoder as reader

for c in (contextvars.ContextVar, contextvars.Context, contextvars.Token, json.JSONDecoder, json.JSONEncoder, json.JSONDecodeError, secrets.SystemRandom,
          struct.Struct, struct.error, weakref.WeakValueDictionary, weakref.WeakKeyDictionary, weakref.WeakSet, weakref.KeyedRef):
    print(c)
print(reader.JSONDecoder is json.JSONDecoder, json.decoder is reader, JSONEncoder is json.encoder.JSONEncoder)
try:
    json.loads("[1,")
except json.decoder.JSONDecodeError as e:
    print(type(e) is JSONDecodeError, e)
try:
    len(contextvars.ContextVar("v"))
except TypeError as e:
    print(e)
try:
    json.nothing
except AttributeError as e:
    print(e)
try:
    json.loads("{bad}")
except ValueError as e:
    traceback.print_exception(e, limit=0)


class Abstract(metaclass=abc.ABCMeta):
    pass


print(Abstract)
Abstract.__module__ = "elsewhere"
print(Abstract, Abstract.__module__)
