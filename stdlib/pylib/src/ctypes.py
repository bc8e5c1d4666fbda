"""What raises an exception in another thread: pythonapi.PyThreadState_SetAsyncExc and the types of its arguments."""
from _tailorbird import raise_in as _raise_in


class _SimpleCData:
    __module__ = "_ctypes"

    def __init__(self, value=0):
        self.value = value

    def __repr__(self):
        return f"{type(self).__name__}({self.value!r})"


class _Integer(_SimpleCData):
    _bits, _signed = 64, True

    @property
    def value(self):
        """The number, as far as its bits go."""
        return self._value

    @value.setter
    def value(self, value):
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        value &= (1 << self._bits) - 1
        if self._signed and value >> (self._bits - 1):
            value -= 1 << self._bits
        self._value = value


def _integer(name, bits, signed):
    return type(name, (_Integer,), {"_bits": bits, "_signed": signed, "__module__": "ctypes"})


c_byte = c_int8 = _integer("c_byte", 8, True)
c_ubyte = c_uint8 = _integer("c_ubyte", 8, False)
c_short = c_int16 = _integer("c_short", 16, True)
c_ushort = c_uint16 = _integer("c_ushort", 16, False)
c_int = c_int32 = _integer("c_int", 32, True)
c_uint = c_uint32 = _integer("c_uint", 32, False)
c_long = c_longlong = c_int64 = c_ssize_t = _integer("c_long", 64, True)
c_ulong = c_ulonglong = c_uint64 = c_size_t = _integer("c_ulong", 64, False)


class py_object(_SimpleCData):
    """An object as an argument."""
    __module__ = "ctypes"

    def __init__(self, value=None):
        self.value = value


def sizeof(obj, /):
    """Return the size of a type, or of an object of it, in bytes."""
    return getattr(obj, "_bits", 64) // 8


class _SetAsyncExc:
    __name__ = "PyThreadState_SetAsyncExc"
    argtypes, restype = None, c_int

    def __call__(self, ident, exc):
        """Have the thread raise an exception as soon as it runs; return in how many threads that is."""
        if not isinstance(ident, _SimpleCData):
            kind = c_int if self.argtypes is None else self.argtypes[0]
            ident = kind(ident)  # what a plain number is for C
        if isinstance(exc, py_object):
            exc = exc.value
        elif exc == 0:
            exc = None
        return int(_raise_in(ident.value, exc))


class _API:
    """The functions of CPython that scripts can call."""
    PyThreadState_SetAsyncExc = _SetAsyncExc()

    def __getattr__(self, name):
        raise AttributeError(f"undefined symbol: {name}: it is not part of Tailorbird")


pythonapi = _API()


def __getattr__(name):
    raise AttributeError(f"module 'ctypes' has no attribute '{name}': there is no access to C libraries")
