"""Arrays of numbers of one type."""
import _tailorbird
import struct as _struct

typecodes = "bBuwhHiIlLqQfd"
_SIZES = {"b": 1, "B": 1, "u": 4, "w": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}
_KINDS = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short", "H": "unsigned short", "i": "signed integer",
          "I": "unsigned int", "l": "signed long", "L": "unsigned long"}


class array:
    """A list of numbers of one type.

    >>> array("i", [1, 2])
    array('i', [1, 2])
    """
    __module__ = "array"
    __hash__ = None

    def __init__(self, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not " + (type(typecode).__name__ if not isinstance(
                typecode, str) else f"a string of length {len(typecode)}"))
        if typecode not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        self._typecode, self._items = typecode, []
        if isinstance(initializer, str):
            if typecode not in "uw":
                raise TypeError(f"cannot use a str to initialize an array with typecode {typecode!r}")
            self.fromunicode(initializer)
        elif isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, array) and initializer.typecode == typecode:
            self._items = initializer._items[:]
        else:
            self.extend(initializer)

    typecode = property(lambda self: self._typecode)
    itemsize = property(lambda self: _SIZES[self.typecode])

    def _checked(self, v):
        code = self.typecode
        if code in "uw":
            if not isinstance(v, str):
                raise TypeError("array item must be a unicode character, not " + type(v).__name__)
            if len(v) != 1:
                raise TypeError(f"array item must be a string of length 1, not {len(v)}")
            return v
        if code in "fd":
            if not isinstance(v, (int, float)) and not hasattr(v, "__float__"):
                raise TypeError("must be real number, not " + type(v).__name__)
            v = float(v)
            return v if code == "d" else _struct.unpack("<f", _struct.pack("<f", v))[0]
        if not hasattr(v, "__index__"):
            raise TypeError(f"'{type(v).__name__}' object cannot be interpreted as an integer")
        v = v.__index__()
        bits = 8 * _SIZES[code]
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)
        if not low <= v <= high:
            if code in "bBh" or code in "HiI" and code != "I":
                kind = _KINDS[code]
                raise OverflowError(f"{kind} is {'less than minimum' if v < low else 'greater than maximum'}")
            if v < 0 and not code.islower():
                raise OverflowError("can't convert negative value to unsigned int")
            raise OverflowError("int too big to convert" if code in "qQ" else f"Python int too large to convert to C {_KINDS[code].replace('signed ', '') if code == 'l' else _KINDS[code]}")
        return v

    def append(self, v, /):
        """Put a number at the end."""
        self._items.append(self._checked(v))

    def extend(self, bb, /):
        """Put numbers at the end."""
        if isinstance(bb, array):
            if bb.typecode != self.typecode:
                raise TypeError("can only extend with array of same kind")
            self._items.extend(bb._items)
            return
        for v in bb:
            self.append(v)

    def insert(self, i, v, /):
        """Put a number before the one at i."""
        self._items.insert(i, self._checked(v))

    def pop(self, i=-1, /):
        """Take out a number and return it."""
        if not self._items:
            raise IndexError("pop from empty array")
        if not -len(self._items) <= i < len(self._items):
            raise IndexError("pop index out of range")
        return self._items.pop(i)

    def remove(self, v, /):
        """Take out the first number that is equal to v."""
        if v not in self._items:
            raise ValueError("array.remove(x): x not in array")
        self._items.remove(v)

    def index(self, v, start=0, stop=None, /):
        """Return where a number is."""
        for i in range(*slice(start, stop).indices(len(self._items))):
            if self._items[i] == v:
                return i
        raise ValueError("array.index(x): x not in array")

    def count(self, v, /):
        """Return how often a number is there."""
        return self._items.count(v)

    def reverse(self):
        """Turn the order round."""
        self._items.reverse()

    def clear(self):
        """Take out everything."""
        self._items.clear()

    def tolist(self):
        """Return the numbers as a list."""
        return self._items[:]

    def fromlist(self, list, /):
        """Put the numbers of a list at the end, all of them or none."""
        if not isinstance(list, _list):
            raise TypeError("arg must be list")
        self._items += [self._checked(v) for v in list]

    def _format(self, n):
        return f"<{n}{self.typecode if self.typecode not in 'lL' else 'qQ'[self.typecode == 'L']}"

    def tobytes(self):
        """Return the numbers as bytes of this machine."""
        if self.typecode in "uw":
            return "".join(self._items).encode("utf-32-le")
        return _struct.pack(self._format(len(self._items)), *self._items)

    def frombytes(self, buffer, /):
        """Put numbers at the end that bytes of this machine stand for."""
        if isinstance(buffer, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        buffer = bytes(buffer)
        n, rest = divmod(len(buffer), self.itemsize)
        if rest:
            raise ValueError("bytes length not a multiple of item size")
        self._items.extend(buffer.decode("utf-32-le") if self.typecode in "uw" else _struct.unpack(self._format(n), buffer))

    def tofile(self, f, /):
        """Write the bytes of the numbers to a file."""
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        """Read n numbers from a file."""
        data = f.read(n * self.itemsize)
        self.frombytes(data[:len(data) // self.itemsize * self.itemsize])
        if len(data) < n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def fromunicode(self, ustr, /):
        """Put the characters of a text at the end."""
        if self.typecode not in "uw":
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._items.extend(ustr)

    def tounicode(self):
        """Return the characters as a text."""
        if self.typecode not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self._items)

    def byteswap(self):
        """Turn round the order of the bytes of each number."""
        data, n = self.tobytes(), self.itemsize
        self._items = []
        self.frombytes(b"".join([data[i:i + n][::-1] for i in range(0, len(data), n)]))

    def buffer_info(self):
        """Return a number for the array and its length."""
        return id(self._items), len(self._items)

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, v):
        return v in self._items

    def _like(self, items):
        new = array(self.typecode)
        new._items = items
        return new

    def __getitem__(self, i):
        if isinstance(i, slice):
            return self._like(self._items[i])
        self._check_index(i, "array index out of range")
        return self._items[i]

    def _check_index(self, i, text):
        if not hasattr(i, "__index__"):
            raise TypeError("array indices must be integers")
        if not -len(self._items) <= i.__index__() < len(self._items):
            raise IndexError(text)

    def __setitem__(self, i, v):
        if isinstance(i, slice):
            if not isinstance(v, array):
                raise TypeError(f'can only assign array (not "{type(v).__name__}") to array slice')
            self._items[i] = v._items
            return
        self._check_index(i, "array assignment index out of range")
        self._items[i] = self._checked(v)

    def _write(self, at, data):
        """Put bytes in the place of others, for struct."""
        old = self.tobytes()
        new = array(self.typecode)
        new.frombytes(old[:at] + data + old[at + len(data):])
        self._items[:] = new._items

    def __delitem__(self, i):
        if not isinstance(i, slice):
            self._check_index(i, "array assignment index out of range")
        del self._items[i]

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        return self._like(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, n):
        return self._like(self._items * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self._items *= n
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    def __copy__(self):
        return self._like(self._items[:])

    def __deepcopy__(self, memo):
        return self.__copy__()

    def __bytes__(self):
        return self.tobytes()

    def __repr__(self):
        if not self._items:
            return f"array({self.typecode!r})"
        return f"array({self.typecode!r}, {self.tounicode() if self.typecode in 'uw' else self._items!r})"


_tailorbird.c_type(array)
_list = list
ArrayType = array
