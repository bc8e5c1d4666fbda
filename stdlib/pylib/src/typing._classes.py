"""What classes with type hints are made of: named tuples, typed dicts, protocols."""
import sys
from abc import ABCMeta, abstractmethod
from typing import AnyStr, Any, Generic, TypeVar, _Alias, _Typed, _checked


def _belongs(*objects):
    for o in objects:
        o.__module__ = "typing"


def _caller():
    return sys._getframe(2).f_globals.get("__name__", "__main__")


def _make_tuple(name, types, defaults, module):
    from collections import namedtuple
    cls = namedtuple(name, list(types), defaults=defaults, module=module)
    cls.__annotations__ = cls.__new__.__annotations__ = {n: _checked(t) for n, t in types.items()}
    return cls


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        types, defaults = ns.get("__annotations__", {}), []
        for n in types:
            if n in ns:
                defaults.append(n)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {n} cannot follow default field{'s' * (len(defaults) > 1)} "
                                f"{', '.join(defaults)}")
        cls = _make_tuple(name, types, [ns[n] for n in defaults], ns["__module__"])
        if Generic in bases:
            cls.__class_getitem__ = classmethod(lambda cls, args: _Alias(cls, args if isinstance(args, tuple) else (args,)))
        for key, value in ns.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make",
                       "_replace", "_asdict", "_source"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__module__", "__name__", "__qualname__", "__annotations__", "__classcell__") and key not in types:
                setattr(cls, key, value)
                if hasattr(type(value), "__set_name__"):
                    type(value).__set_name__(value, cls, key)
        return cls


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})


def NamedTuple(typename, fields=(), /, **kwargs):
    """Make a namedtuple with typed fields; it can also be the base in a class statement."""
    return _make_tuple(typename, dict(fields or kwargs), (), _caller())


NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


def _unwrapped(hint):
    """Return a hint of a TypedDict without Required and its kin, and what they say."""
    required = None
    while isinstance(hint, _Alias) and hint._name in ("Required", "NotRequired", "ReadOnly"):
        required = hint._name == "Required" if hint._name != "ReadOnly" else required
        hint = hint.__args__[0]
    return hint, required


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        cls = type.__new__(mcls, name, (Generic, dict) if Generic in bases else (dict,), ns)
        hints, required, optional = {}, set(), set()
        for base in bases:
            hints.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        own = {n: _checked(t) for n, t in ns.get("__annotations__", {}).items()}
        for n, t in own.items():
            said = _unwrapped(t)[1]
            (required if (total if said is None else said) else optional).add(n)
            (optional if n in required else required).discard(n)
        cls.__annotations__ = hints | own
        cls.__required_keys__, cls.__optional_keys__ = frozenset(required), frozenset(optional)
        cls.__readonly_keys__ = frozenset([n for n, t in own.items() if "typing.ReadOnly[" in repr(t)])
        cls.__mutable_keys__ = frozenset(cls.__annotations__) - cls.__readonly_keys__
        cls.__total__ = total
        return cls

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def TypedDict(typename, fields=(), /, *, total=True):
    """Make a class of dicts whose keys have types; it can also be the base in a class statement."""
    return _TypedDictMeta(typename, (), {"__annotations__": dict(fields), "__module__": _caller()}, total=total)


TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Tell whether a class was made by TypedDict."""
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


class NewType(_Typed):
    """A name for a type that a checker tells from it."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = _caller()

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: `{name}_ = NewType({name!r}_, {name})`")

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


_NO_MEMBERS = frozenset("""__abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__ __subclasshook__
    __weakref__ __class_getitem__ __match_args__ __static_attributes__ __firstlineno__ __init_subclass__ __orig_bases__ __parameters__
    __qualname__ __type_params__ __classcell__ _is_protocol _is_runtime _plain _abc_registry""".split())


def _members(cls):
    found = set()
    for c in cls.__mro__[:-1]:
        if c is not Protocol and c is not Generic and getattr(c, "_is_protocol", False):
            found |= {n for n in (*vars(c), *vars(c).get("__annotations__", ())) if n not in _NO_MEMBERS and not n.startswith("_abc_")}
    return found


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if not cls.__dict__.get("_is_protocol") or cls is Protocol:
            return super().__instancecheck__(instance)
        if not cls.__dict__.get("_is_runtime"):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if type.__instancecheck__(cls, instance) or any(issubclass(type(instance), r) for r in cls._abc_registry):
            return True
        for name in _members(cls):
            if not hasattr(instance, name) or getattr(instance, name) is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if not cls.__dict__.get("_is_protocol") or cls is Protocol:
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if not cls.__dict__.get("_is_runtime"):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        names = _members(cls)
        data = sorted(n for n in names if not callable(getattr(cls, n, None)))
        if data:
            raise TypeError("Protocols with non-method members don't support issubclass(). "
                            f"Non-method members: {str(data)[1:-1]}.")
        return super().__subclasscheck__(other) or all(getattr(other, n, None) is not None for n in names)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base of classes that say what methods others have."""
    __slots__ = ()
    __module__ = "typing"
    _plain = _is_protocol = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol:
            for base in cls.__bases__:
                if base not in (object, Generic) and not getattr(base, "_is_protocol", False) and base.__module__ not in (
                        "collections.abc", "contextlib", "typing"):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")

    def __new__(cls, *args, **kwargs):
        if cls._is_protocol:
            raise TypeError("Protocols cannot be instantiated")
        return super().__new__(cls)


def runtime_checkable(cls):
    """Let isinstance() look for the methods of a protocol."""
    if not (isinstance(cls, type) and getattr(cls, "_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime = True
    return cls


def is_protocol(tp, /):
    """Tell whether a class is a protocol."""
    return isinstance(tp, type) and bool(tp.__dict__.get("_is_protocol")) and tp is not Protocol


def get_protocol_members(tp, /):
    """Return the names that a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(_members(tp))


_T_co = TypeVar("T_co", covariant=True)


def _supports(name, method, base=Protocol):
    """Make a protocol of one special method."""
    @abstractmethod
    def asked(self):
        """Convert."""
    asked.__name__ = method
    ns = {"__module__": "typing", "__doc__": f"What has {method}.", "__slots__": (), method: asked, "__orig_bases__": (base,)}
    return runtime_checkable(_ProtocolMeta(name, (Protocol,), ns))


SupportsInt, SupportsFloat = _supports("SupportsInt", "__int__"), _supports("SupportsFloat", "__float__")
SupportsComplex, SupportsBytes = _supports("SupportsComplex", "__complex__"), _supports("SupportsBytes", "__bytes__")
SupportsIndex = _supports("SupportsIndex", "__index__")
SupportsAbs = _supports("SupportsAbs", "__abs__", Protocol[_T_co])
SupportsRound = _supports("SupportsRound", "__round__", Protocol[_T_co])


def _asked(name):
    def method(self, *args):
        pass
    method.__name__ = name
    return abstractmethod(method)


class IO(Generic[AnyStr]):
    """What open() returns."""
    __slots__ = ()
    for _name in ("close fileno flush isatty read readable readline readlines seek seekable tell truncate writable write writelines "
                  "__enter__ __exit__").split():
        locals()[_name] = _asked(_name)
    mode, name, closed = property(_asked("mode")), property(_asked("name")), property(_asked("closed"))


class BinaryIO(IO[bytes]):
    """What open() returns in binary mode."""
    __slots__ = ()


class TextIO(IO[str]):
    """What open() returns in text mode."""
    __slots__ = ()
    buffer, encoding, errors = property(_asked("buffer")), property(_asked("encoding")), property(_asked("errors"))
    line_buffering, newlines = property(_asked("line_buffering")), property(_asked("newlines"))


_belongs(NamedTuple, TypedDict, NewType, Protocol, IO, BinaryIO, TextIO, runtime_checkable)
