"""Enumerations."""
import sys as _sys
from builtins import property as _property
from _tailorbird import hashes_name as _quick_hash

__all__ = ["EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property",
           "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr",
           "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE",
           "pickle_by_global_name", "pickle_by_enum_name"]

_auto_null = type("_auto_null", (), {"__repr__": lambda self: "_auto_null"})()
_function, _set_item = type(lambda: 0), dict.__setitem__


class auto:
    """A value that the enumeration chooses, when the name gets it."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class nonmember:
    """Wraps a value of a class statement that is no member."""

    def __init__(self, value):
        self.value = value


class member:
    """Wraps a value of a class statement that is a member although it would be none."""

    def __init__(self, value):
        self.value = value


class property:
    """A property of members; a member of the same name hides it at the class."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)

    def __set_name__(self, owner, name):
        self.name, self.clsname = name, owner.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = ownerclass._member_map_.get(self.name)
            if found is None:
                raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
            return found
        if self.fget is None:
            raise AttributeError(f"{type(instance)!r} has no attribute {self.name!r}")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        self.fdel(instance)

    def getter(self, fget):
        """Return a copy with another function to read it."""
        return type(self)(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset):
        """Return a copy with another function to set it."""
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        """Return a copy with another function to delete it."""
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


class EnumDict(dict):
    """The names of a class statement: what is no method or private name is a member."""

    def __init__(self, generate=None):
        super().__init__()
        self._member_names, self._ignored = {}, ()
        self.values = []
        self.generate = generate

    @_property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        if type(value) is _function and key != "_generate_next_value_":
            pass
        elif key == "_generate_next_value_":
            self.generate = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            self._ignored = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            value = self._ignored
        elif isinstance(value, nonmember):
            value = value.value
        elif key in self._ignored:
            pass
        elif not (key.startswith("_") or hasattr(value, "__get__") or isinstance(value, type)) or isinstance(value, (auto, member)):
            if isinstance(value, member):
                value = value.value
            elif isinstance(value, auto):
                value = self.chosen(key, value)
            elif type(value) is tuple and any(isinstance(v, auto) for v in value):
                value = tuple([self.chosen(key, v) if isinstance(v, auto) else v for v in value])
            self._member_names[key] = None
            self.values.append(value)
        _set_item(self, key, value)

    def chosen(self, key, choice):
        """Return the value of an auto()."""
        if choice.value is _auto_null:
            choice.value = self.generate(key, 1, len(self._member_names), self.values[:])
        return choice.value


def _data_type(name, bases):
    """Return the type that members are made of besides Enum, None for object."""
    found = []
    for base in bases:
        candidate = None
        for c in base.__mro__:
            if c is object:
                continue
            if isinstance(c, EnumType):
                if c._member_type_ is not object:
                    found.append(c._member_type_)
                    break
            elif "__new__" in c.__dict__ or "__dataclass_fields__" in c.__dict__ or c.__module__ == "builtins":
                found.append(candidate or c)
                break
            else:
                candidate = candidate or c
    if len(set(found)) > 1:
        raise TypeError(f"too many data types for {name!r}: {set(found)!r}")
    return found[0] if found else None


class EnumType(type):
    """Metaclass of enumerations."""

    @classmethod
    def __prepare__(mcls, name, bases, **kwds):
        for b in bases:
            if isinstance(b, EnumType) and b.__dict__.get("_member_map_"):
                raise TypeError(f"<enum {name!r}> cannot extend {b!r}")
        return EnumDict(next((b._generate_next_value_ for b in bases if isinstance(b, EnumType)), None))

    def __new__(mcls, name, bases, ns, *, boundary=None, _simple=False, **kwds):
        names = ns._member_names
        plain = {k: v for k, v in ns.items() if k not in names and k not in ns._ignored and k != "_ignore_"}
        data_type = _data_type(name, bases)
        plain["_member_names_"], plain["_member_map_"], plain["_value2member_map_"] = [], {}, {}
        plain["_member_type_"] = data_type or object
        plain["_boundary_"] = boundary or (getattr(bases[-1], "_boundary_", None) if bases else None)
        cls = super().__new__(mcls, name, bases, plain, **kwds)
        if data_type is not None:
            # Members show themselves as members, unless a class before the data type says how.
            before = cls.__mro__[1:cls.__mro__.index(data_type)]
            for attr in "__repr__", "__str__", "__format__":
                if attr not in plain and not any([attr in vars(c) for c in before]):
                    type.__setattr__(cls, attr, getattr(bases[-1], attr))
        new = plain.get("__new__")
        if new is None:
            inherited = cls.__new__
            new = inherited if type(inherited).__name__ == "function" else None
        elif isinstance(new, staticmethod):
            new = new.__func__
        begins = type(cls.__init__).__name__ == "function"
        for n in names:
            value = ns[n]
            args = value if isinstance(value, tuple) else (value,)
            if data_type is tuple:
                args = (value,)
            if new is not None:
                m = new(cls, *args)
            elif data_type is not None and "__dataclass_fields__" not in vars(data_type):
                m = data_type.__new__(cls, *args)
            else:
                m = object.__new__(cls)
            if "_value_" not in m.__dict__:
                if data_type is not None and data_type is not tuple and isinstance(value, tuple):
                    value = data_type(*args)
                m._value_ = value
            m._add(cls, n, args if begins else None)
        return cls

    def __init__(cls, *args, **kwds):
        pass

    def __call__(cls, value, names=None, *rest, start=1, module=None, qualname=None, type=None, boundary=None):
        if names is None or cls._member_map_:
            if names is not None:
                value = (value, names, *rest)
            try:
                return cls._value2member_map_[value]
            except (KeyError, TypeError):
                pass
            return cls._lookup(value)  # outside, so that its error has no context
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        bases = (cls,) if type is None else (type, cls)
        ns = EnumType.__prepare__(value, bases)
        last = []
        for i, item in enumerate(names.items() if hasattr(names, "items") else names):
            if isinstance(item, str):
                item = item, cls._generate_next_value_(item, start, i, last[:])
            last.append(item[1])
            ns[item[0]] = item[1]
        ns["__module__"] = module or _sys._getframe(1).f_globals.get("__name__", cls.__module__)
        if qualname is not None:
            ns["__qualname__"] = qualname
        return cls.__class__(value, bases, ns, boundary=boundary)

    def _lookup(cls, value):
        if cls.__class__ is not EnumType and not cls._member_map_ or cls is Enum:
            raise TypeError(f"{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum")
        if isinstance(value, cls):
            return value
        for m in cls._member_map_.values():
            if m._value_ == value:
                return m
        error = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        try:
            result = cls._missing_(value)
        except Exception as e:
            e.__context__ = error
            raise
        if isinstance(result, cls) or result is not None and cls._boundary_ == "eject" and isinstance(result, int):
            return result
        if result is not None:
            wrong = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")
            wrong.__context__ = error
            raise wrong
        raise error

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

    @_property
    def __members__(cls):
        from types import MappingProxyType
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return f"<{'flag' if _is_flag(cls) else 'enum'} {cls.__name__!r}>"


EnumMeta = EnumType


def _is_flag(cls):
    return any([c.__name__ == "Flag" and c.__module__ == "enum" for c in cls.__mro__])


_ALWAYS = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}  # what dir() of a member has


def _refusal(attribute):
    def refuse(self, value):
        raise AttributeError(f"<enum 'Enum'> cannot set attribute {attribute!r}")
    return refuse


class Enum(metaclass=EnumType):
    """Base of enumerations."""

    # The texts stand here because those of the functions would have them compiled.
    name = _property(lambda self: self._name_, _refusal("name"), None, "The name of the member.")
    value = _property(lambda self: self._value_, _refusal("value"), None, "The value of the member.")

    def _add(self, cls, name, args):
        """Make self the member of that name, or the name one more of an equal member."""
        value = self._value_
        try:
            other = cls._value2member_map_.get(value)
        except TypeError:
            other = next((m for m in cls._member_map_.values() if m._value_ == value), None)
        if other is not None:
            self = other
        else:
            self._name_ = name
            self.__objclass__ = cls
            self._sort_order_ = len(cls._member_map_)
            if args is not None:
                self.__init__(*args)
            listed = self._is_listed
            if listed is None or listed():
                cls._member_names_.append(name)
            try:
                cls._value2member_map_.setdefault(self._value_, self)
            except TypeError:
                pass
        cls._member_map_[name] = self
        type.__setattr__(cls, name, self)

    _is_listed = None  # a method where not all are

    def _add_alias_(self, name):
        """Give the member one more name."""
        self.__class__._member_map_[name] = self
        type.__setattr__(self.__class__, name, self)

    def _add_value_alias_(self, value):
        """Let one more value find the member."""
        self.__class__._value2member_map_[value] = self

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values).pop()
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f"unable to increment {last!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, spec):
        return format(str(self), spec)

    @_quick_hash
    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        own = {n for c in type(self).__mro__ if c not in (Enum, object) and not c.__module__ == "builtins"
               for n in c.__dict__ if n[0] != "_" and n not in type(self)._member_map_}
        return sorted(_ALWAYS | own | {n for n in self.__dict__ if n[0] != "_"})

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    """Base of enumerations whose members print as their values."""


class IntEnum(int, ReprEnum):
    """Enumeration whose members are ints."""
    __str__ = int.__repr__
    __repr__ = Enum.__repr__
    __hash__ = int.__hash__
    __eq__ = int.__eq__

    def __format__(self, spec):
        return format(int(self), spec) if spec else str(self)


class StrEnum(str, ReprEnum):
    """Enumeration whose members are strings."""
    __repr__ = Enum.__repr__
    __hash__ = str.__hash__
    __eq__ = str.__eq__

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        m = str.__new__(cls, *values)
        m._value_ = str(*values)
        return m

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(str(self), spec)


def _aliases(enumeration):
    return [(n, m.name) for n, m in enumeration.__members__.items() if n != m.name]


def unique(enumeration):
    """Refuse aliases."""
    found = [f"{alias} -> {name}" for alias, name in _aliases(enumeration)]
    if found:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(found)}")
    return enumeration


def pickle_by_global_name(self, proto):
    """Return the name, under which a module has the member."""
    return self.name


def pickle_by_enum_name(self, proto):
    """Return how to find the member by its name."""
    return getattr, (self.__class__, self._name_)


def global_enum_repr(self):
    """Return the name of a member with that of its module."""
    return f"{self.__class__.__module__.rpartition('.')[2]}.{self._name_}"


def global_flag_repr(self):
    """Return the names of a flag with that of its module."""
    module = self.__class__.__module__.rpartition(".")[2]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_})"
    return "|".join([n if n[0].isdigit() else f"{module}.{n}" for n in self._name_.split("|")])


def global_str(self):
    """Return the name of a member alone."""
    return f"{self.__class__.__name__}({self._value_!r})" if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Decorator that puts the members into the module as well."""
    cls.__repr__ = global_flag_repr if _is_flag(cls) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    vars(_sys.modules[cls.__module__]).update(cls.__members__)
    return cls


_FLAGS = ["FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "Flag", "IntFlag", "show_flag_values", "EnumCheck", "CONTINUOUS",
          "NAMED_FLAGS", "UNIQUE", "verify"]


def __getattr__(name):
    if name not in _FLAGS:
        raise AttributeError(f"module 'enum' has no attribute {name!r}")
    module = __import__("enum._flags", None, None, ["*"])
    for n in _FLAGS:
        globals()[n] = getattr(module, n)
    return globals()[name]


def __dir__():
    return sorted({*globals(), *_FLAGS} - {"__dir__", "__getattr__"})
