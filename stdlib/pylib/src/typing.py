"""Names for type hints. They can be written, printed, compared and taken apart; nothing is checked when a program runs.

What classes are made of (NamedTuple, Protocol, ...) is in typing._classes and what looks at hints in typing._hints:
both are loaded when a name of theirs is asked for.
"""
import sys

_VARIABLES = ("TypeVar", "ParamSpec", "TypeVarTuple")
TYPE_CHECKING = False


def _text(t):
    """Return how a type shows within another."""
    if t is ...:
        return "..."
    if isinstance(t, type):
        return t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"
    if isinstance(t, (tuple, list)):
        return "[" + ", ".join(map(_text, t)) + "]"
    return repr(t)


def _checked(t):
    """Return a type as it stands within others: None and texts are short forms."""
    if t is None:
        return type(None)
    if isinstance(t, str):
        from typing._hints import ForwardRef
        return ForwardRef(t)
    if type(t) is tuple:
        raise TypeError(f"Parameters to generic types must be types. Got {t!r:.100}.")
    if _is_plain(t) or isinstance(t, _Form) and t._make is not _none:
        raise TypeError(f"Plain {t!r} is not valid as type argument")
    return t


def _is_plain(t):
    """Tell whether a class is Generic or Protocol, which stand for nothing without type variables."""
    return t is Generic or isinstance(t, type) and "_plain" in t.__dict__


def _is_variable(t):
    return type(t).__name__ in _VARIABLES and type(t).__module__ == "typing"


def _parameters(args):
    """Return the type variables within types, each once."""
    found = []
    for t in args:
        if _is_variable(t):
            inner = (t,)
        elif isinstance(t, (list, tuple)):
            inner = _parameters(t)
        else:
            inner = () if isinstance(t, type) else getattr(t, "__parameters__", ())
        found.extend([p for p in inner if p not in found])
    return tuple(found)


def _check_count(what, parameters, args, least=""):
    n, want = len(args), len(parameters)
    variadic = [p for p in parameters if type(p).__name__ == "TypeVarTuple"]
    low = sum(1 for p in parameters if p not in variadic and not (_is_variable(p) and p.has_default()))
    if n < low or n > want and not variadic:
        bound = f"at least {low}" if n < low and (variadic or low < want) else f"{least if n < low else ''}{want}"
        raise TypeError(f"Too {'few' if n < low else 'many'} arguments for {what}; actual {n}, expected {bound}")


def _assign(parameters, args):
    """Return which types take the places of which variables."""
    places, rest = {}, list(args)
    for i, p in enumerate(parameters):
        if type(p).__name__ == "TypeVarTuple":
            n = max(len(rest) - (len(parameters) - i - 1), 0)
            places[p], rest = tuple(rest[:n]), rest[n:]
        elif rest:
            places[p] = rest.pop(0)
        else:
            places[p] = p.__default__
    return places


def _substituted(args, places):
    out = []
    for t in args:
        if _is_variable(t):
            new = places.get(t, t)
            out.append(list(new) if isinstance(new, tuple) else new)
        elif isinstance(t, list):
            out.append(_substituted(t, places))
        elif isinstance(t, _Alias) and t._name == "Unpack" and t.__args__[0] in places:
            out.extend(places[t.__args__[0]])
        elif not isinstance(t, type) and getattr(t, "__parameters__", ()):
            out.append(t[tuple([places.get(p, p) for p in t.__parameters__])])
        else:
            out.append(t)
    return out


class _Typed:
    """What can be joined with | and stand in hints."""
    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _Form(_Typed):
    """A special name: subscripting it calls a function."""

    def __init__(self, make):
        self._make, self.__doc__ = make, make.__doc__
        self._name = self.__name__ = self.__qualname__ = make.__name__

    __module__ = "typing"

    def __getitem__(self, args):
        return self._make(self, args)

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name


class _Alias(_Typed):
    """A type with arguments."""
    __module__ = "typing"

    def __init__(self, origin, args, name=None):
        self.__origin__, self.__args__, self._name = origin, tuple(args), name

    @property
    def __parameters__(self):
        return _parameters(self.__args__)

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        parameters = self.__parameters__
        if not parameters:
            raise TypeError(f"{self!r} is not a generic class")
        if len(parameters) == 1 and type(parameters[0]).__name__ == "ParamSpec" and not isinstance(args[0], list) and args[0] is not ...:
            args = (list(args),)
        _check_count(self, parameters, args)
        places = _assign(parameters, [_checked(t) if not isinstance(t, list) else t for t in args])
        return self._with(_substituted(self.__args__, places))

    def _with(self, args):
        if self.__origin__ is Union:
            return Union[tuple(args)]
        return type(self)(self.__origin__, args, self._name)

    def __call__(self, *args, **kwargs):
        if not isinstance(self.__origin__, type):
            raise TypeError(f"Cannot instantiate {self!r}")
        if self._name:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            pass
        return made

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__") and name not in ("__name__", "__qualname__", "__doc__"):
            raise AttributeError(name)
        return self._name if self._name and name in ("__name__", "__qualname__") else getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        if not isinstance(self.__origin__, type):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name and self.__parameters__ and Generic not in bases:
            others = [b.__origin__ for b in bases if isinstance(b, _Alias) and b is not self]
            if not any(isinstance(o, type) and issubclass(o, Generic) for o in others):
                return self.__origin__, Generic
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    __subclasscheck__ = __instancecheck__

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        name = "typing." + self._name if self._name else _text(self.__origin__)
        return f"{name}[{', '.join(map(_text, self.__args__)) or '()'}]"

    def __iter__(self):
        yield _Alias(Unpack, (self,), "Unpack")


class _UnionAlias(_Alias):
    def __eq__(self, other):
        if isinstance(other, _UnionAlias) or type(other).__name__ == "UnionType":
            return set(self.__args__) == set(other.__args__)
        return NotImplemented

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, obj):
        return any([isinstance(obj, t) for t in self.__args__])

    def __subclasscheck__(self, cls):
        return any([issubclass(cls, t) for t in self.__args__])

    def __repr__(self):
        args = [t for t in self.__args__ if t is not type(None)]
        if len(args) == 1 and len(self.__args__) == 2:
            return f"typing.Optional[{_text(args[0])}]"
        return super().__repr__()


class _LiteralAlias(_Alias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(type(v), v) for v in self.__args__} == {(type(v), v) for v in other.__args__}

    def __hash__(self):
        return hash(frozenset([(type(v), v) for v in self.__args__]))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _CallableAlias(_Alias):
    def __repr__(self):
        *args, result = self.__args__
        if len(args) == 1 and (args[0] is ... or type(args[0]).__name__ in ("ParamSpec", "_ConcatenateAlias")):
            return f"typing.Callable[{_text(args[0])}, {_text(result)}]"
        return f"typing.Callable[[{', '.join(map(_text, args))}], {_text(result)}]"

    def _with(self, args):
        flat = []
        for t in args:
            flat.extend(t if isinstance(t, list) else [t])
        return _CallableAlias(self.__origin__, flat, "Callable")


class _ConcatenateAlias(_Alias):
    pass


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, args, name=None):
        super().__init__(origin, args[:1] if args else (origin,), name)
        self.__metadata__ = tuple(args[1:])

    def _with(self, args):
        return _AnnotatedAlias(args[0], (args[0], *self.__metadata__), "Annotated")

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __repr__(self):
        return f"typing.Annotated[{_text(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"


class _Bare(_Typed):
    """A name of typing for a class that can be subscripted itself: List is list."""
    __module__ = "typing"

    def __init__(self, name, origin, count):
        self._name = self.__name__ = self.__qualname__ = name
        self._origin, self._count = origin, count

    @property
    def __origin__(self):
        if isinstance(self._origin, str):  # the module is loaded when somebody asks
            module, _, name = self._origin.rpartition(".")
            self._origin = getattr(__import__(module, None, None, ["*"]), name)
        return self._origin

    def __getitem__(self, args):
        if self._name == "Callable":
            return _callable(self, args)
        args = args if isinstance(args, tuple) else (args,)
        if self._name == "Tuple":
            if len(args) == 2 and args[1] is ...:
                return _Alias(tuple, (_checked(args[0]), ...), "Tuple")
        elif len(args) != self._count and not (
                self._name in ("Generator", "AsyncGenerator", "ContextManager", "AsyncContextManager") and 0 < len(args) <= self._count + 1):
            raise TypeError(f"Too {'few' if len(args) < self._count else 'many'} arguments for {self!r}; "
                            f"actual {len(args)}, expected {self._count}")
        args = [_checked(t) for t in args]
        if self._name in ("Generator", "AsyncGenerator"):
            args += [type(None)] * (self._count - len(args))
        elif self._name in ("ContextManager", "AsyncContextManager") and len(args) == 1:
            args.append(bool | None)
        return _Alias(self.__origin__, args, self._name)

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        return (self.__origin__,) if Generic in bases else (self.__origin__, Generic)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __repr__(self):
        return "typing." + self._name


def _callable(self, args):
    if not isinstance(args, tuple) or len(args) != 2:
        raise TypeError("Callable must be used as Callable[[arg, ...], result].")
    given, result = args
    if isinstance(given, list):
        given = [_checked(t) for t in given]
    elif given is ... or type(given).__name__ in ("ParamSpec", "_ConcatenateAlias"):
        given = [given]
    else:
        given = [_checked(t) for t in (given if isinstance(given, tuple) else (given,))]
    return _CallableAlias(self.__origin__, (*given, _checked(result)), "Callable")


for _names, _count, _module in (
        ("List.list Set.set FrozenSet.frozenset Type.type", 1, "builtins"), ("Dict.dict", 2, "builtins"), ("Tuple.tuple", -1, "builtins"),
        ("Deque.deque Counter.Counter", 1, "collections"), ("DefaultDict.defaultdict OrderedDict ChainMap", 2, "collections"),
        ("ContextManager.AbstractContextManager AsyncContextManager.AbstractAsyncContextManager", 1, "contextlib"),
        ("Pattern Match", 1, "re"),
        ("Iterable Iterator Reversible Container Collection Sequence MutableSequence AbstractSet.Set MutableSet KeysView ValuesView "
         "MappingView Awaitable AsyncIterable AsyncIterator", 1, "collections.abc"),
        ("Mapping MutableMapping ItemsView AsyncGenerator", 2, "collections.abc"), ("Generator Coroutine", 3, "collections.abc"),
        ("Hashable Sized ByteString", 0, "collections.abc"), ("Callable", 2, "collections.abc")):
    for _name in _names.split():
        _name, _, _origin = _name.partition(".")
        globals()[_name] = _Bare(_name, f"{_module}.{_origin or _name}", _count)


@_Form
def Union(self, args):
    """Union[X, Y] means X or Y."""
    if args == ():
        raise TypeError("Cannot take a Union of no types.")
    members = []
    for t in args if isinstance(args, tuple) else (args,):
        t = _checked(t)
        for m in t.__args__ if isinstance(t, _UnionAlias) or type(t).__name__ == "UnionType" else (t,):
            if m not in members:
                members.append(m)
    return members[0] if len(members) == 1 else _UnionAlias(self, members, "Union")


@_Form
def Optional(self, arg):
    """Optional[X] means X or None."""
    if isinstance(arg, tuple):
        raise TypeError(f"{self} requires a single type. Got {arg!r:.100}.")
    return Union[arg, None]


@_Form
def Literal(self, values):
    """Literal["r", "w"] means one of these values."""
    flat = []
    for v in values if isinstance(values, tuple) else (values,):
        flat.extend(v.__args__ if isinstance(v, _LiteralAlias) else (v,))
    kept = []
    for v in flat:
        if not any(type(v) is type(k) and v == k for k in kept):
            kept.append(v)
    return _LiteralAlias(self, kept, "Literal")


@_Form
def Annotated(self, args):
    """Annotated[X, data] means X, and carries data."""
    if not isinstance(args, tuple) or len(args) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin, *data = args
    origin = _checked(origin)
    if isinstance(origin, _AnnotatedAlias):
        origin, data = origin.__origin__, [*origin.__metadata__, *data]
    return _AnnotatedAlias(origin, (origin, *data), "Annotated")


@_Form
def Concatenate(self, args):
    """Concatenate[X, P] means a parameter of type X before those of P."""
    args = args if isinstance(args, tuple) else (args,)
    if args[-1] is not ... and type(args[-1]).__name__ != "ParamSpec":
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    return _ConcatenateAlias(self, [*map(_checked, args[:-1]), args[-1]], "Concatenate")


def _one(self, arg):
    if isinstance(arg, tuple):
        raise TypeError(f"{self} accepts only single type. Got {arg!r:.100}.")
    return _Alias(self, (_checked(arg),), self._name)


def _none(self, arg):
    raise TypeError(f"{self} is not subscriptable")


def _form(name, make):
    form = _Form(make)
    form._name = form.__name__ = form.__qualname__ = name
    return form


for _name in "ClassVar Final TypeGuard TypeIs Required NotRequired ReadOnly Unpack".split():
    globals()[_name] = _form(_name, _one)
for _name in "NoReturn Never Self LiteralString TypeAlias".split():
    globals()[_name] = _form(_name, _none)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


class _NoDefault:
    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefault()


class _Variable(_Typed):
    def __init__(self, name, default):
        self.__name__, self.__default__ = name, default
        self.__module__ = sys._getframe(2).f_globals.get("__name__")

    def has_default(self):
        """Tell whether there is a type for it where none is given."""
        return self.__default__ is not NoDefault

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __repr__(self):
        variance = not getattr(self, "__infer_variance__", False) and (
            "+" if getattr(self, "__covariant__", 0) else "-" if getattr(self, "__contravariant__", 0) else "~")
        return (variance or "") + self.__name__


class TypeVar(_Variable):
    """A type variable."""

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        super().__init__(name, default)
        self.__constraints__ = tuple(map(_checked, constraints))
        self.__bound__ = None if bound is None else _checked(bound)
        self.__covariant__, self.__contravariant__, self.__infer_variance__ = covariant, contravariant, infer_variance


class ParamSpec(_Variable):
    """The parameters of a function, as a variable."""

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        super().__init__(name, default)
        self.__bound__ = bound
        self.__covariant__, self.__contravariant__, self.__infer_variance__ = covariant, contravariant, infer_variance

    args = property(lambda self: ParamSpecArgs(self))
    kwargs = property(lambda self: ParamSpecKwargs(self))


class ParamSpecArgs:
    """The type of *args of a function with a ParamSpec."""
    _suffix = ".args"

    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        return type(other) is type(self) and self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((self._suffix, self.__origin__))

    def __repr__(self):
        return self.__origin__.__name__ + self._suffix


class ParamSpecKwargs(ParamSpecArgs):
    """The type of **kwargs of a function with a ParamSpec."""
    _suffix = ".kwargs"


class TypeVarTuple(_Variable):
    """Any number of type variables."""
    __infer_variance__ = True

    def __init__(self, name, *, default=NoDefault):
        super().__init__(name, default)

    def __iter__(self):
        yield Unpack[self]


class Generic:
    """Base of classes with type variables."""
    __slots__ = ()

    def __class_getitem__(cls, params):
        params = params if isinstance(params, tuple) else (params,)
        if _is_plain(cls):
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all(_is_variable(p) or getattr(p, "_name", "") == "Unpack" for p in params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _Alias(cls, params)
        params = tuple([list(p) if isinstance(p, (list, tuple)) else _checked(p) for p in params])
        parameters = cls.__dict__.get("__parameters__", ())
        if not parameters:
            raise TypeError(f"{cls} is not a generic class")
        if len(parameters) == 1 and type(parameters[0]).__name__ == "ParamSpec" and not isinstance(params[0], list):
            params = (list(params),)
        _check_count(cls, parameters, params, "at least ")
        places = _assign(parameters, params)
        return _Alias(cls, _substituted([Unpack[p] if type(p).__name__ == "TypeVarTuple" else p for p in parameters], places))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", cls.__bases__)
        if "__type_params__" in cls.__dict__ and cls.__type_params__:
            return
        if Generic in bases and cls.__name__ != "Protocol":
            raise TypeError("Cannot inherit from plain Generic")
        listed = [b for b in bases if isinstance(b, _Alias) and _is_plain(b.__origin__)]
        cls.__parameters__ = _parameters([b for b in bases if not isinstance(b, type)])
        if listed:
            own = _parameters(listed)
            missing = [p for p in cls.__parameters__ if p not in own]
            if missing:
                raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not listed in "
                                f"{listed[0].__origin__.__name__}[{', '.join(map(str, own))}]")
            cls.__parameters__ = own


type _TypeAlias = int
TypeAliasType = type(_TypeAlias)
Text = str
AnyStr = TypeVar("AnyStr", bytes, str)
for _t in (Any, TypeVar, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVarTuple, Generic):
    _t.__module__ = "typing"


def cast(typ, val):
    """Return val, as a value of typ to a checker."""
    return val


def final(f):
    """Mark a class or method that nobody should subclass or override."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Mark a method that overrides one of a base class."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def overload(func):
    """Note one of several signatures of a function; the implementation follows them."""
    from typing._hints import note_overload
    return note_overload(func)


_LATER = {name: module for module, names in (
    ("typing._classes", "NamedTuple NewType Protocol TypedDict IO TextIO BinaryIO SupportsInt SupportsFloat SupportsComplex SupportsBytes "
     "SupportsIndex SupportsAbs SupportsRound runtime_checkable is_typeddict is_protocol get_protocol_members"),
    ("typing._hints", "ForwardRef get_type_hints get_origin get_args get_overloads clear_overloads no_type_check no_type_check_decorator "
     "assert_type assert_never reveal_type dataclass_transform")) for name in names.split()}


def __getattr__(name):
    if name not in _LATER:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    module = __import__(_LATER[name], None, None, ["*"])
    for n, home in _LATER.items():
        if home == _LATER[name]:
            globals()[n] = getattr(module, n)
    return globals()[name]


def __dir__():
    return sorted({*globals(), *_LATER})


__all__ = [n for n in __dir__() if n[0] != "_" and n != "sys"]
