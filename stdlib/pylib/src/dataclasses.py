"""Classes that hold data."""
import copy as _copy

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
           "astuple", "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    """Raised by an assignment to a frozen dataclass."""


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


class _FIELD_BASE:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"


class InitVar:
    """A field that is only passed to __init__ and __post_init__."""
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        t = self.type
        return f"dataclasses.InitVar[{t.__name__ if isinstance(t, type) and not hasattr(t, '__origin__') else repr(t)}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """A field of a dataclass."""
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        import types
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata, self.kw_only = types.MappingProxyType(metadata or {}), kw_only

    def __repr__(self):
        shown = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only")
        return f"Field({','.join(f'{n}={getattr(self, n)!r}' for n in shown)},_field_type={self._field_type!r})"

    def __set_name__(self, owner, name):
        call = getattr(type(self.default), "__set_name__", None)
        if call:
            call(self.default, owner, name)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot")

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        return f"_DataclassParams({','.join(f'{n}={getattr(self, n)!r}' for n in self.__slots__)})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    """Describe a field of a dataclass."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _names(annotation, marker):
    """Whether an annotation, perhaps written as text, is a marker or a parameterised one."""
    if isinstance(annotation, str):
        return annotation.partition("[")[0].strip().rpartition(".")[2] == marker
    if marker == "ClassVar":
        return type(annotation).__module__ == "typing" and _names(repr(annotation), marker)
    if marker == "InitVar":
        return annotation is InitVar or type(annotation) is InitVar
    return annotation is KW_ONLY


def _own_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        f = field(default=MISSING if type(default).__name__ == "member_descriptor" else default)
    f.name, f.type = name, annotation
    f._field_type = _FIELD_CLASSVAR if _names(annotation, "ClassVar") else _FIELD_INITVAR if _names(annotation, "InitVar") else _FIELD
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if f._field_type is not _FIELD_CLASSVAR:
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    if f._field_type is _FIELD and type(f.default).__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {name} is not allowed: use default_factory")
    return f


def _collect(cls, kw_only, frozen):
    """All fields of a class by name: those of its bases come first."""
    found = {}
    frozen_bases = []
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            found.update(inherited)
            frozen_bases.append(getattr(base, _PARAMS).frozen)
    notes = cls.__dict__.get("__annotations__", {})
    marked = False
    for name, annotation in notes.items():
        if _names(annotation, "KW_ONLY"):
            if marked:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            marked = kw_only = True
            continue
        f = _own_field(cls, name, annotation, kw_only)
        found[name] = f
        if isinstance(getattr(cls, name, None), Field):
            if f.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in notes:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if any(frozen_bases) and not frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if frozen and frozen_bases and not all(frozen_bases):
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return found


class _Methods:
    """The text of the methods of a class, and the names that it uses."""

    def __init__(self, cls):
        # CPython's text begins with the line of a function around the methods.
        self.lines = [""]
        self.methods = []
        self.names = {"__name__": cls.__module__, "_put": object.__setattr__, "_factory": _HAS_DEFAULT_FACTORY,
                      "_cls": cls, "_frozen_error": FrozenInstanceError}

    def add(self, name, params, body, decorator=None):
        if decorator:
            self.lines.append("@" + decorator)
        self.lines.append(f"def {name}({', '.join(params)}):")
        self.lines += ["  " + line for line in body]
        self.methods.append(name)

    def make(self, cls):
        from _tailorbird import define
        made = define("\n".join(self.lines) + "\n", self.names)
        for name in self.methods:
            fn = made[name]
            fn.__qualname__ = f"{cls.__qualname__}.{name}"
            yield name, fn


def _guarded(method, names):
    """__repr__ that shows an object inside itself as three dots."""
    from _tailorbird import hide, shows_fields
    from _thread import get_ident
    running = set()

    def __repr__(self):
        key = id(self), get_ident()
        if key in running:
            return "..."
        running.add(key)
        try:
            return method(self)
        finally:
            running.discard(key)
    __repr__.__wrapped__ = method
    shows_fields(__repr__, names)
    return hide(__repr__)


def _positional(given):
    return [f for f in given if f.init and not f.kw_only]


def _add_init(methods, cls, given, frozen, slots):
    seen = None
    for f in _positional(given):
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen = f
        elif seen:
            raise TypeError(f"non-default argument {f.name!r} follows default argument {seen.name!r}")
    me = "__dataclass_self__" if any(f.name == "self" for f in given) else "self"
    body = []
    for f in given:
        default = f"__dataclass_dflt_{f.name}__"
        if f.default_factory is not MISSING:
            methods.names[default] = f.default_factory
            value = f"{default}() if {f.name} is _factory else {f.name}" if f.init else default + "()"
        else:
            methods.names[default] = f.default
            value = f.name if f.init else default if slots and f.default is not MISSING else ""
        if value and f._field_type is _FIELD:
            body.append(f"_put({me}, {f.name!r}, {value})" if frozen else f"{me}.{f.name} = {value}")
    if hasattr(cls, "__post_init__"):
        body.append(f"{me}.__post_init__({', '.join(f.name for f in given if f._field_type is _FIELD_INITVAR)})")

    def param(f):
        if f.default_factory is not MISSING:
            return f.name + "=_factory"
        return f.name if f.default is MISSING else f"{f.name}=__dataclass_dflt_{f.name}__"
    keyword = [f for f in given if f.init and f.kw_only]
    params = [me] + [param(f) for f in _positional(given)] + ["*"] * bool(keyword) + [param(f) for f in keyword]
    methods.add("__init__", params, body or ["pass"])


def _tuple_of(me, shown):
    return "(" + "".join(f"{me}.{f.name}, " for f in shown) + ")"


def _process(cls, init, with_repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    setattr(cls, _PARAMS, _DataclassParams(init, with_repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot))
    all_fields = _collect(cls, kw_only, frozen)
    setattr(cls, _FIELDS, all_fields)
    hashed = cls.__dict__.get("__hash__", MISSING)
    has_hash = hashed is not MISSING and not (hashed is None and "__eq__" in cls.__dict__)
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    given = [f for f in all_fields.values() if f._field_type is not _FIELD_CLASSVAR]
    real = [f for f in given if f._field_type is _FIELD]
    compared = [f for f in real if f.compare]
    methods = _Methods(cls)
    if init:
        _add_init(methods, cls, given, frozen, slots)
    if "__replace__" not in cls.__dict__:
        cls.__replace__ = _replace
    if with_repr:
        names = [f.name for f in real if f.repr]
        shown = ", ".join(f"{name}={{self.{name}!r}}" for name in names)
        methods.names["_guarded"] = lambda method: _guarded(method, names)
        methods.add("__repr__", ["self"], ['return f"{self.__class__.__qualname__}(' + shown + ')"'], "_guarded")
    if eq:
        same = " and ".join(f"self.{f.name} == other.{f.name}" for f in compared) or "True"
        methods.add("__eq__", ["self", "other"], ["if self is other:", " return True", "if other.__class__ is self.__class__:",
                                                  " return " + same, "return NotImplemented"])
    if order:
        for name, op in ("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="):
            methods.add(name, ["self", "other"], ["if other.__class__ is self.__class__:",
                                                  f" return {_tuple_of('self', compared)} {op} {_tuple_of('other', compared)}",
                                                  "return NotImplemented"])
    if frozen:
        mine = "type(self) is _cls" + (f" or name in {{{', '.join(repr(f.name) for f in real)}}}" if real else "")
        for name, params, does in ("__setattr__", ["self", "name", "value"], "assign to"), ("__delattr__", ["self", "name"], "delete"):
            methods.add(name, params, [f"if {mine}:", f' raise _frozen_error(f"cannot {does} field {{name!r}}")',
                                       f"super(_cls, self).{name}({', '.join(params[1:])})"])
    if unsafe_hash and has_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe_hash or eq and frozen and not has_hash:
        keyed = [f for f in real if (f.compare if f.hash is None else f.hash)]
        methods.add("__hash__", ["self"], [f"return hash({_tuple_of('self', keyed)})"])
    elif eq and not frozen and not has_hash:
        cls.__hash__ = None
    _install(methods, cls, given)
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature(given if init else [])
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in _positional(given)])
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    return _slotted(cls, frozen) if slots else cls


def _install(methods, cls, given):
    for name, fn in methods.make(cls):
        if name == "__init__":
            fn.__annotations__ = {f.name: f.type for f in given if f.init} | {"return": None}
        if name == "__hash__" or name not in cls.__dict__:
            setattr(cls, name, fn)
        elif name in ("__setattr__", "__delattr__"):
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
        elif name in ("__lt__", "__le__", "__gt__", "__ge__"):
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__} Consider using functools.total_ordering")


def _signature(given):
    def text(f):
        t = f.type
        if isinstance(t, type) and not hasattr(t, "__origin__"):
            note = t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"
        else:
            note = repr(t).replace("typing.", "")
        if f.default_factory is not MISSING:
            return f"{f.name}: {note} = <factory>"
        return f"{f.name}: {note}" + ("" if f.default is MISSING else f" = {f.default!r}")
    keyword = [f for f in given if f.init and f.kw_only]
    return "(" + ", ".join([text(f) for f in _positional(given)] + ["*"] * bool(keyword) + [text(f) for f in keyword]) + ")"


def _get_fields(self):
    return [getattr(self, f.name) for f in fields(self)]


def _set_fields(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slotted(cls, frozen):
    """The class again, with its fields for slots: those of a class cannot be added."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = {n for base in cls.__mro__[1:-1] for n in base.__dict__.get("__slots__", ())}
    names = tuple([n for n, f in getattr(cls, _FIELDS).items() if f._field_type is _FIELD])
    members = {k: v for k, v in cls.__dict__.items() if k not in names and k not in ("__dict__", "__weakref__")}
    members["__slots__"] = tuple([n for n in names if n not in inherited])
    if frozen:
        # A copy sets what __setattr__ refuses.
        members.setdefault("__getstate__", _get_fields)
        members.setdefault("__setstate__", _set_fields)
    slotted = type(cls)(cls.__name__, cls.__bases__, members)
    slotted.__qualname__ = cls.__qualname__
    return slotted


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add the methods of a data class."""
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass or of its object."""
    found = getattr(class_or_instance, _FIELDS, None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    """Whether obj is a dataclass or an object of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


_ATOMIC = frozenset({int, str, float, bool, type(None), bytes, complex, type(...), type(NotImplemented), type})


def _convert(obj, make):
    """A copy of obj in which make(pairs) stands for the objects of dataclasses."""
    kind = type(obj)
    if kind in _ATOMIC:
        return obj
    if hasattr(kind, _FIELDS):
        return make([(f.name, _convert(getattr(obj, f.name), make)) for f in fields(obj)])
    if kind is list:
        return [_convert(x, make) for x in obj]
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return kind(*[_convert(x, make) for x in obj])
    if isinstance(obj, (list, tuple)):
        return kind([_convert(x, make) for x in obj])
    if isinstance(obj, dict):
        pairs = [(_convert(k, make), _convert(v, make)) for k, v in obj.items()]
        return kind(obj.default_factory, pairs) if hasattr(obj, "default_factory") else kind(pairs)
    return _copy.deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    """The fields of an object as a dict, and so on for the objects in them."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """The values of the fields, and so on for the objects in them."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def replace(obj, /, **changes):
    """A new object with some fields changed."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                   frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None):
    """Make a dataclass of a list of names, or of names, types and defaults."""
    import sys
    from collections import _KEYWORDS
    notes = {}
    members = dict(namespace or {})
    for item in fields:
        if isinstance(item, str):
            item = item, "typing.Any"
        elif len(item) not in (2, 3):
            raise TypeError(f"Invalid field: {item!r}")
        name = item[0]
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in notes:
            raise TypeError(f"Field name duplicated: {name!r}")
        notes[name] = item[1]
        if len(item) == 3:
            members[name] = item[2]
    members["__annotations__"] = notes
    cls = type(cls_name, bases, members)
    cls.__module__ = module or sys._getframe(1).f_globals.get("__name__", "__main__")
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
