"""Enumerations."""


_auto_null = type("_auto_null", (), {"__repr__": lambda self: "_auto_null"})()


class auto:
    """A value that the enumeration chooses, when the name gets it."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class _Namespace(dict):
    """The names of a class statement: what is no method or private name is a member."""

    def __init__(self, generate=None):
        super().__init__()
        self._member_names = []
        self.values = []
        self.generate = generate

    def __setitem__(self, key, value):
        if key == "_generate_next_value_":
            self.generate = value.__func__ if isinstance(value, staticmethod) else value
        elif not (key.startswith("_") or hasattr(value, "__get__")) or isinstance(value, auto):
            if key in self._member_names:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, auto):
                value = self.chosen(key, value)
            elif type(value) is tuple and any(isinstance(v, auto) for v in value):
                value = tuple([self.chosen(key, v) if isinstance(v, auto) else v for v in value])
            self._member_names.append(key)
            self.values.append(value)
        super().__setitem__(key, value)

    def chosen(self, key, choice):
        if choice.value is _auto_null:
            choice.value = self.generate(key, 1, len(self._member_names), self.values[:])
        return choice.value


class EnumType(type):
    """Metaclass of enumerations."""

    @classmethod
    def __prepare__(mcls, name, bases, **kwds):
        return _Namespace(next((b._generate_next_value_ for b in bases if isinstance(b, EnumType)), None))

    def __new__(mcls, name, bases, ns, **kwds):
        names = ns._member_names
        raw = {n: ns[n] for n in names}
        plain = {k: v for k, v in ns.items() if k not in raw}
        data_type = None
        for b in bases:
            for c in b.__mro__:
                if c in (int, str, float, tuple, bytes):
                    data_type = c
                    break
            if isinstance(b, EnumType) and b.__dict__.get("_member_map_"):
                raise TypeError(f"<enum {name!r}> cannot extend {b!r}")
        cls = super().__new__(mcls, name, bases, plain)
        cls._member_names_ = []
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        for n in names:
            value = raw[n]
            args = value if isinstance(value, tuple) else (value,)
            if data_type is tuple:
                args = (value,)
            new = plain.get("__new__")
            if new is not None:
                member = new(cls, *args)
            elif data_type is not None:
                member = data_type.__new__(cls, *args)
                if not hasattr(member, "_value_") and isinstance(value, tuple):
                    value = data_type(*args)
            else:
                member = object.__new__(cls)
            if "_value_" not in member.__dict__:
                member._value_ = value
            value = member._value_
            found = None
            for other in cls._member_map_.values():
                if other._value_ == value:
                    found = other
                    break
            if found is not None:
                cls._member_map_[n] = found
                type.__setattr__(cls, n, found)
                continue
            member._name_ = n
            member.__objclass__ = cls
            member._sort_order_ = len(cls._member_map_)
            if "__init__" in plain or any("__init__" in b.__dict__ for b in cls.__mro__[1:-1] if isinstance(b, EnumType)):
                member.__init__(*args)
            cls._member_map_[n] = member
            if member._is_listed():
                cls._member_names_.append(n)
            type.__setattr__(cls, n, member)
            try:
                cls._value2member_map_[value] = member
            except TypeError:
                pass
        return cls

    def __call__(cls, value, names=None, *rest, start=1, module=None, type=None, **kw):
        if names is None:
            if rest:
                value = (value,) + rest
            try:
                return cls._value2member_map_[value]
            except (KeyError, TypeError):
                return cls._lookup(value)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        ns = _Namespace(cls._generate_next_value_)
        items = names.items() if isinstance(names, dict) else None
        if items is None:
            items = [(n, i) if isinstance(n, str) else n for i, n in enumerate(names, start)]
        for n, v in items:
            ns[n] = v
        ns["__module__"] = module or cls.__module__
        return EnumType(value, (cls,), ns)

    def _lookup(cls, value):
        if isinstance(value, cls):
            return value
        for m in cls._member_map_.values():
            if m._value_ == value:
                return m
        result = cls._missing_(value)
        if isinstance(result, cls):
            return result
        raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")

    def __iter__(cls):
        return iter([cls._member_map_[n] for n in cls._member_names_])

    def __reversed__(cls):
        return reversed(list(cls))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __contains__(cls, value):
        return isinstance(value, cls) or any(m._value_ == value for m in cls._member_map_.values())

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    @property
    def __members__(cls):
        return dict(cls._member_map_)

    def __repr__(cls):
        return f"<{'flag' if 'Flag' in [c.__name__ for c in cls.__mro__] else 'enum'} {cls.__name__!r}>"


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """Base of enumerations."""

    @property
    def name(self):
        return self._name_

    @name.setter
    def name(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'name'")

    @property
    def value(self):
        return self._value_

    @value.setter
    def value(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'value'")

    def _is_listed(self):
        return True

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return (max(last_values) + 1) if last_values else start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)


class IntEnum(int, Enum):
    """Enumeration whose members are ints."""
    __str__ = int.__repr__
    __repr__ = Enum.__repr__
    __hash__ = int.__hash__
    __eq__ = int.__eq__

    def __format__(self, spec):
        return format(int(self), spec)


class StrEnum(str, Enum):
    """Enumeration whose members are strings."""
    __repr__ = Enum.__repr__
    __hash__ = str.__hash__
    __eq__ = str.__eq__

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec)


ReprEnum = Enum


class Flag(Enum):
    """Enumeration whose members can be combined."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return 2 ** max(v.bit_length() for v in last_values) if last_values else start

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            return None
        total = 0
        for m in cls._member_map_.values():
            total |= m._value_
        if value < 0:
            value = total & value
        if value & ~total:
            bits = max(value.bit_length(), total.bit_length())
            given, allowed = f"{value:0{bits}b}", f"{total:0{bits}b}"
            raise ValueError(f"{cls!r} invalid value {value!r}\n    given 0b0 {given}\n  allowed 0b0 {allowed}")
        member = int.__new__(cls, value) if issubclass(cls, int) else object.__new__(cls)
        member._value_ = value
        member._name_ = "|".join(m._name_ for m in cls if m._value_ & value and m._value_.bit_count() == 1) or None
        return cls._value2member_map_.setdefault(value, member)

    def _is_listed(self):
        return self._value_.bit_count() == 1

    def __str__(self):
        return f"{self.__class__.__name__}({self._value_!r})" if self._name_ is None else super().__str__()

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([m for m in type(self) if m._value_.bit_count() == 1 and m._value_ & self._value_])

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def _combine(self, value):
        return self.__class__(value)

    def __or__(self, other):
        return self._combine(self._value_ | getattr(other, "_value_", other))

    def __and__(self, other):
        return self._combine(self._value_ & getattr(other, "_value_", other))

    def __xor__(self, other):
        return self._combine(self._value_ ^ getattr(other, "_value_", other))

    def __invert__(self):
        return self._combine(~self._value_)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __repr__(self):
        if self._name_ is None:
            return f"<{self.__class__.__name__}: {self._value_!r}>"
        return super().__repr__()


class IntFlag(int, Flag):
    __str__ = int.__repr__
    __repr__ = Enum.__repr__
    __hash__ = int.__hash__
    __eq__ = int.__eq__


def unique(enumeration):
    """Refuse aliases."""
    dup = [f"{n} -> {m.name}" for n, m in enumeration.__members__.items() if n != m.name]
    if dup:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(dup)}")
    return enumeration


def member(value):
    return value


def nonmember(value):
    return property(lambda self: value)
