"""The flags of enum, and what checks enumerations; enum loads them when they are asked for."""
from enum import _aliases, auto, Enum, IntEnum, ReprEnum, StrEnum


class FlagBoundary(StrEnum):
    """What becomes of bits that are in no flag."""
    __module__ = "enum"
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Enumeration whose members can be combined."""
    __module__ = "enum"

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return 1 if start is None else start
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except AttributeError:
            raise TypeError(f"invalid flag value {last!r}") from None

    @classmethod
    def _masks(cls):
        """Return the bits of all members, and of those that have one bit."""
        mask = single = 0
        for m in cls._member_map_.values():
            mask |= m._value_
            if m._value_.bit_count() == 1:
                single |= m._value_
        return mask, single

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, single = cls._masks()
        whole = (1 << mask.bit_length()) - 1
        if not ~whole <= value <= whole or value & (whole ^ mask):
            if cls._boundary_ is STRICT:
                bits = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {_binary(value, bits)}\n  allowed {_binary(mask, bits)}")
            if cls._boundary_ is CONFORM:
                value = value & mask
            elif cls._boundary_ is EJECT:
                return value
        if value < 0:
            value += max(whole + 1, 2 ** value.bit_length())
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        m = cls._member_type_.__new__(cls, value) if cls._member_type_ is not object else object.__new__(cls)
        m._value_ = value
        parts = [p for p in cls if p._value_ & value]
        names = [p._name_ for p in parts]
        unknown = value & ~single
        for p in cls._member_map_.values():
            if unknown & p._value_ and p._value_ & value == p._value_ and p not in parts:
                parts.append(p)
                names.append(p._name_)
                unknown &= ~p._value_
        if names and unknown:
            names.append(str(unknown))
        m._name_ = "|".join(names) or None
        return cls._value2member_map_.setdefault(value, m)

    def _is_listed(self):
        return self._value_.bit_count() == 1

    def __str__(self):
        return f"{self.__class__.__name__}({self._value_!r})" if self._name_ is None else super().__str__()

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([m for m in type(self) if m._value_ & self._value_])

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        value = self._other(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._masks()[1] & ~self._value_)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __repr__(self):
        if self._name_ is None:
            return f"<{self.__class__.__name__}: {self._value_!r}>"
        return super().__repr__()


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Enumeration whose members can be combined and are ints."""
    __module__ = "enum"
    __str__ = int.__repr__
    __repr__ = Flag.__repr__
    __hash__ = int.__hash__
    __eq__ = int.__eq__
    __or__, __and__, __xor__, __invert__ = Flag.__or__, Flag.__and__, Flag.__xor__, Flag.__invert__
    __ror__, __rand__, __rxor__ = Flag.__ror__, Flag.__rand__, Flag.__rxor__
    __contains__, __format__ = Flag.__contains__, IntEnum.__format__


def _binary(value, bits):
    """Return a number in base 2 with its sign bit set apart."""
    if value >= 0:
        return f"0b0 {value:0{bits}b}"
    return f"0b1 {value + (1 << bits):0{bits}b}"


class EnumCheck(StrEnum):
    """What verify() looks for."""
    __module__ = "enum"
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Decorator that refuses an enumeration with faults of some kinds."""
    __module__ = "enum"

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        flags = issubclass(enumeration, Flag)
        for check in self.checks:
            if check is UNIQUE:
                found = [f"{alias} -> {name}" for alias, name in _aliases(enumeration)]
                if found:
                    raise ValueError(f"aliases found in {enumeration!r}: {', '.join(found)}")
            elif check is CONTINUOUS:
                values = {m.value for m in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                wanted = [1 << i for i in range(low.bit_length() - 1, high.bit_length())] if flags else range(low, high + 1)
                missing = [str(v) for v in wanted if v not in values]
                if missing:
                    raise ValueError(f"invalid {'flag' if flags else 'enum'} {enumeration.__name__!r}: "
                                     f"missing values {', '.join(missing)}"[:256])
            elif check is NAMED_FLAGS:
                _check_named(enumeration)
        return enumeration


def _check_named(enumeration):
    known = {m.value for m in enumeration}
    names, missing = [], 0
    for name, m in enumeration._member_map_.items():
        bits = [v for v in show_flag_values(m.value) if v not in known]
        if m.value.bit_count() > 1 and bits:
            names.append(name)
            for v in bits:
                missing |= v
    if names:
        who = f"alias {names[0]} is" if len(names) == 1 else f"aliases {', '.join(names[:-1])} and {names[-1]} are"
        value = f"value {hex(missing)}" if missing.bit_count() == 1 else f"combined values of {hex(missing)}"
        raise ValueError(f"invalid Flag {enumeration.__name__!r}: {who} missing {value} "
                         "[use enum.show_flag_values(value) for details]")


def show_flag_values(value):
    """Return the powers of two that a number is the sum of."""
    return [1 << i for i in range(value.bit_length()) if value >> i & 1]


show_flag_values.__module__ = "enum"
