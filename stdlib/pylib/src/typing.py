"""Names for type hints: they can be written and printed, and mean nothing when a program runs."""


class _Alias:
    """A name that can be subscripted."""
    __module__ = "typing"

    def __init__(self, name, args=None, origin=None):
        self._name, self.__args__, self.__origin__ = name, args, origin

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        return _Alias(self._name, args, self.__origin__)

    def __call__(self, *args, **kwargs):
        if self.__origin__ is None:
            raise TypeError(f"Cannot instantiate {self!r}")
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__ or Generic,)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __eq__(self, other):
        return isinstance(other, _Alias) and self._name == other._name and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self._name, self.__args__))

    def __repr__(self):
        if not self.__args__:
            return "typing." + self._name
        if self._name == "Callable" and len(self.__args__) == 2 and isinstance(self.__args__[0], list):
            first = ", ".join(map(_text, self.__args__[0]))
            return f"typing.Callable[[{first}], {_text(self.__args__[1])}]"
        if self._name == "Literal":
            return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"
        return f"typing.{self._name}[{', '.join(map(_text, self.__args__))}]"


def _text(t):
    if t is None or t is type(None):
        return "None"
    if t is ...:
        return "..."
    if isinstance(t, type):
        return t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"
    return repr(t)


class _OptionalAlias(_Alias):
    def __getitem__(self, arg):
        return _Alias("Optional", (arg,))


class _UnionAlias(_Alias):
    def __getitem__(self, args):
        if not isinstance(args, tuple):
            return args
        if len(args) == 2 and (args[1] is None or args[1] is type(None)):
            return _Alias("Optional", (args[0],))
        return _Alias("Union", args)


class Generic:
    """Base of generic classes."""

    def __class_getitem__(cls, params):
        if cls is Generic:
            return _Alias("Generic", params if isinstance(params, tuple) else (params,), Generic)
        return _Alias(cls.__name__, params if isinstance(params, tuple) else (params,), cls)


class Protocol(Generic):
    """Base of protocols."""

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)

    def __class_getitem__(cls, params):
        return _Alias("Protocol", params if isinstance(params, tuple) else (params,), Protocol)


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, default=None, infer_variance=False):
        self.__name__ = name
        self.__constraints__, self.__bound__ = constraints, bound
        self.__covariant__, self.__contravariant__ = covariant, contravariant

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ParamSpec(TypeVar):
    @property
    def args(self):
        return self

    kwargs = args


class TypeVarTuple(TypeVar):
    def __iter__(self):
        yield self


def NewType(name, tp):
    def new(x):
        return x
    new.__name__ = new.__qualname__ = name
    new.__supertype__ = tp
    return new


for _n, _o in (("List", list), ("Dict", dict), ("Set", set), ("FrozenSet", frozenset), ("Tuple", tuple), ("Type", type)):
    globals()[_n] = _Alias(_n, None, _o)
for _n in ("Any", "Callable", "Iterable", "Iterator", "Generator", "Sequence", "MutableSequence", "Mapping", "MutableMapping",
           "Collection", "Container", "Hashable", "Sized", "Reversible", "AbstractSet", "MutableSet", "Deque", "DefaultDict",
           "OrderedDict", "Counter", "ChainMap", "Awaitable", "Coroutine", "AsyncIterator", "AsyncIterable", "ContextManager",
           "ClassVar", "Final", "Literal", "Annotated", "NoReturn", "Never", "Self", "Concatenate", "TypeGuard", "TypeIs",
           "LiteralString", "TypeAlias", "Required", "NotRequired", "ReadOnly", "Unpack", "SupportsInt", "SupportsFloat",
           "SupportsIndex", "SupportsAbs", "Pattern", "Match", "IO", "TextIO", "BinaryIO", "AnyStr", "Text", "KeysView", "ValuesView", "ItemsView"):
    globals()[_n] = _Alias(_n)
Optional = _OptionalAlias("Optional")
Union = _UnionAlias("Union")
Text = str
AnyStr = TypeVar("AnyStr", bytes, str)
TYPE_CHECKING = False


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


def override(f):
    return f


def no_type_check(f):
    return f


def runtime_checkable(cls):
    return cls


def assert_type(val, typ):
    return val


def assert_never(arg):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def reveal_type(obj):
    return obj


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    if isinstance(obj, type):
        for c in reversed(obj.__mro__):
            hints.update(c.__dict__.get("__annotations__", {}))
        return hints
    return dict(getattr(obj, "__annotations__", {}))


def get_origin(tp):
    return getattr(tp, "__origin__", None)


def get_args(tp):
    return getattr(tp, "__args__", None) or ()


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, ns):
        if not bases or ns.get("_root"):
            return super().__new__(mcls, name, bases, ns)
        from collections import namedtuple
        types = ns.get("__annotations__", {})
        defaults = [ns[n] for n in types if n in ns]
        cls = namedtuple(name, list(types), defaults=defaults, module=ns["__module__"])
        cls.__annotations__ = types
        for key, value in ns.items():
            if key not in types and key not in ("__module__", "__qualname__", "__annotations__", "__classcell__"):
                setattr(cls, key, value)
        return cls


class NamedTuple(metaclass=_NamedTupleMeta):
    """namedtuple with a class statement."""
    _root = True


class TypedDict(dict):
    """A dict whose keys have types."""

    def __init_subclass__(cls, total=True, **kwargs):
        super().__init_subclass__(**kwargs)

    def __new__(cls, *args, **kwargs):
        return dict(*args, **kwargs)
