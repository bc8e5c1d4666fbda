"""Classes that hold data."""
import copy as _copy


class FrozenInstanceError(AttributeError):
    pass


class _Missing:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


MISSING = _Missing()


class KW_ONLY:
    pass


class InitVar:
    def __class_getitem__(cls, type):
        return cls


class Field:
    """A field of a dataclass."""

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata, self.kw_only = metadata or {}, kw_only


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _collect(cls, kw_only):
    fields = {}
    for base in cls.__mro__[-1:0:-1]:
        for f in getattr(base, "__dataclass_fields__", {}).values():
            fields[f.name] = f
    initvars = []
    for name, tp in cls.__dict__.get("__annotations__", {}).items():
        text = tp if isinstance(tp, str) else repr(tp)
        if tp is KW_ONLY or text.endswith("KW_ONLY"):
            kw_only = True
            continue
        if "ClassVar" in text:
            continue
        default = cls.__dict__.get(name, MISSING)
        if isinstance(default, Field):
            f = default
            if f.default is not MISSING:
                setattr(cls, name, f.default)
            else:
                delattr(cls, name)
        else:
            f = field(default=default)
        if isinstance(f.default, (list, dict, set)):
            raise ValueError(f"mutable default {type(f.default)} for field {name} is not allowed: use default_factory")
        f.name, f.type = name, tp
        if f.kw_only is MISSING:
            f.kw_only = kw_only
        if tp is InitVar:
            f.initvar = True
            initvars.append(f)
        fields[name] = f
    return fields, initvars


def _make_init(cls, fields, frozen):
    positional = [f for f in fields.values() if f.init and not f.kw_only]
    keyword = [f for f in fields.values() if f.init and f.kw_only]
    late = [f for f in fields.values() if not f.init]
    seen = None
    for f in positional:
        has = f.default is not MISSING or f.default_factory is not MISSING
        if has:
            seen = f
        elif seen:
            raise TypeError(f"non-default argument {f.name!r} follows default argument {seen.name!r}")
    names = [f.name for f in positional]
    n = len(positional)
    required = sum(1 for f in positional if f.default is MISSING and f.default_factory is MISSING)
    put = object.__setattr__ if frozen else setattr
    post = hasattr(cls, "__post_init__")
    qual = cls.__qualname__ + ".__init__"
    everything = positional + keyword

    def __init__(self, /, *args, **kwargs):
        if len(args) > n:
            takes = f"from {required + 1} to {n + 1}" if required < n else str(n + 1)
            s = "" if n == 0 else "s"
            raise TypeError(f"{qual}() takes {takes} positional argument{s} but {len(args) + 1} were given")
        extra = []
        missing = []
        missing_kw = []
        for i, f in enumerate(everything):
            name = f.name
            if i < len(args):
                if name in kwargs:
                    raise TypeError(f"{qual}() got multiple values for argument {name!r}")
                value = args[i]
            elif name in kwargs:
                value = kwargs.pop(name)
            elif f.default is not MISSING:
                value = f.default
            elif f.default_factory is not MISSING:
                value = f.default_factory()
            else:
                (missing_kw if f.kw_only else missing).append(repr(name))
                continue
            if hasattr(f, "initvar"):
                extra.append(value)
            else:
                put(self, name, value)
        for name in kwargs:
            raise TypeError(f"{qual}() got an unexpected keyword argument {name!r}")
        for kind, names in (("positional", missing), ("keyword-only", missing_kw)):
            if names:
                s = "" if len(names) == 1 else "s"
                text = " and ".join(names) if len(names) < 3 else ", ".join(names[:-1]) + ", and " + names[-1]
                raise TypeError(f"{qual}() missing {len(names)} required {kind} argument{s}: {text}")
        for f in late:
            if f.default_factory is not MISSING:
                put(self, f.name, f.default_factory())
            elif f.default is not MISSING:
                put(self, f.name, f.default)
        if post:
            self.__post_init__(*extra)
    __init__.__qualname__ = qual
    return __init__


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add the methods of a data class."""
    def wrap(cls):
        cls = _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only)
        return _slotted(cls) if slots else cls
    return wrap if cls is None else wrap(cls)


def _slotted(cls):
    """The class again, with its fields for slots: those of a class cannot be added."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = {n for base in cls.__mro__[1:] for n in base.__dict__.get("__slots__", ())}
    names = [n for n in cls.__dataclass_fields__ if n not in inherited]
    members = {k: v for k, v in cls.__dict__.items() if k not in names and k not in ("__dict__", "__weakref__")}
    slotted = type(cls)(cls.__name__, cls.__bases__, {**members, "__slots__": tuple(names)})
    slotted.__qualname__ = cls.__qualname__
    return slotted


def _process(cls, init, with_repr, eq, order, unsafe_hash, frozen, match_args, kw_only):
    fields, initvars = _collect(cls, kw_only)
    if init:
        cls.__init__ = _make_init(cls, fields, frozen)
    real = {n: f for n, f in fields.items() if not hasattr(f, "initvar")}
    cls.__dataclass_fields__ = real
    shown = [f.name for f in real.values() if f.repr]
    compared = [f.name for f in real.values() if f.compare]

    def key(self):
        return tuple(getattr(self, n) for n in compared)

    if with_repr and "__repr__" not in cls.__dict__:
        def __repr__(self):
            return self.__class__.__qualname__ + "(" + ", ".join(f"{n}={getattr(self, n)!r}" for n in shown) + ")"
        cls.__repr__ = __repr__
    if eq and "__eq__" not in cls.__dict__:
        def __eq__(self, other):
            if other.__class__ is self.__class__:
                return key(self) == key(other)
            return NotImplemented
        cls.__eq__ = __eq__
    if order:
        def compare(op):
            def method(self, other):
                if other.__class__ is self.__class__:
                    return op(key(self), key(other))
                return NotImplemented
            return method
        cls.__lt__ = compare(lambda a, b: a < b)
        cls.__le__ = compare(lambda a, b: a <= b)
        cls.__gt__ = compare(lambda a, b: a > b)
        cls.__ge__ = compare(lambda a, b: a >= b)
    if unsafe_hash or eq and frozen:
        cls.__hash__ = lambda self: hash(key(self))
    elif eq and "__hash__" not in cls.__dict__:
        cls.__hash__ = None
    if frozen:
        def __setattr__(self, name, value):
            raise FrozenInstanceError(f"cannot assign to field {name!r}")

        def __delattr__(self, name):
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        cls.__setattr__, cls.__delattr__ = __setattr__, __delattr__
    if match_args:
        cls.__match_args__ = tuple(f.name for f in fields.values() if f.init and not f.kw_only)
    return cls


def fields(class_or_instance):
    try:
        return tuple(class_or_instance.__dataclass_fields__.values())
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def _convert(obj, factory, pairs):
    if is_dataclass(obj) and not isinstance(obj, type):
        return factory([(f.name, _convert(getattr(obj, f.name), factory, pairs)) for f in fields(obj)])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_convert(x, factory, pairs) for x in obj)
    if isinstance(obj, dict):
        return {k: _convert(v, factory, pairs) for k, v in obj.items()}
    return _copy.deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, dict_factory, True)


def astuple(obj, *, tuple_factory=tuple):
    return _convert(obj, lambda items: tuple_factory(v for _, v in items), False)


def replace(obj, /, **changes):
    for f in fields(obj):
        if f.init and f.name not in changes:
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **kwargs):
    ns = dict(namespace or {})
    notes = {}
    for item in fields:
        if isinstance(item, str):
            notes[item] = object
        else:
            notes[item[0]] = item[1]
            if len(item) == 3:
                ns[item[0]] = item[2]
    ns["__annotations__"] = notes
    return dataclass(type(cls_name, bases, ns), **kwargs)
