"""Names of types, simple namespaces, and classes made at run time."""
import _tailorbird
import sys as _sys


def _f():
    yield


FunctionType = LambdaType = type(_f)
GeneratorType = type(_f())
CodeType = type(_f.__code__)
CellType = type((lambda x: lambda: x)(None).__closure__[0])
BuiltinFunctionType = BuiltinMethodType = type(len)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(vars(dict)["fromkeys"])
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
GetSetDescriptorType = type(vars(type(_f))["__code__"])
ModuleType = type(_sys)
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
MappingProxyType = type(type.__dict__)
GenericAlias = type(list[int])
UnionType = type(int | str)


class _C:
    __slots__ = ("m",)

    def f(self):
        pass


MethodType = type(_C().f)
MemberDescriptorType = type(_C.m)
try:
    raise TypeError
except TypeError as _e:
    TracebackType = type(_e.__traceback__)
    FrameType = type(_e.__traceback__.tb_frame)


_shown = set()  # the ids of namespaces whose repr is under way


@_tailorbird.c_type
class SimpleNamespace:
    """An object with the attributes that it was given."""

    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        if id(self) in _shown:
            return f"{name}(...)"
        _shown.add(id(self))
        try:
            return f"{name}(" + ", ".join([f"{k}={v!r}" for k, v in self.__dict__.items()]) + ")"
        finally:
            _shown.discard(id(self))

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __replace__(self, /, **changes):
        return type(self)(**{**self.__dict__, **changes})


class DynamicClassAttribute:
    """A property of objects whose name means something else at the class."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        """Return a copy with another function to read it."""
        return type(self)(fget, self.fset, self.fdel, self.__doc__ or fget.__doc__)

    def setter(self, fset):
        """Return a copy with another function to set it."""
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        """Return a copy with another function to delete it."""
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


def resolve_bases(bases):
    """Return the bases of a class with those replaced that have __mro_entries__."""
    new = []
    for base in bases:
        entries = None if isinstance(base, type) else getattr(base, "__mro_entries__", None)
        if entries is None:
            new.append(base)
            continue
        entries = entries(bases)
        if not isinstance(entries, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        new.extend(entries)
    return tuple(new) if new != list(bases) else bases


def prepare_class(name, bases=(), kwds=None):
    """Return the metaclass, the namespace and the keywords with which a class is made."""
    kwds = dict(kwds or {})
    if "metaclass" in kwds:
        meta = kwds.pop("metaclass")
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        for base in bases:
            kind = type(base)
            if issubclass(kind, meta):
                meta = kind
            elif not issubclass(meta, kind):
                raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                                "of the metaclasses of all its bases")
    prepare = getattr(meta, "__prepare__", None)
    return meta, prepare(name, bases, **kwds) if prepare else {}, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Make a class; exec_body fills its namespace."""
    resolved = resolve_bases(bases)
    meta, ns, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(ns)
    if resolved is not bases:
        ns["__orig_bases__"] = bases
    ns.setdefault("__module__", _sys._getframe(1).f_globals.get("__name__", "types"))
    return meta(name, resolved, ns, **kwds)


def get_original_bases(cls, /):
    """Return the bases of a class as they were written."""
    if not isinstance(cls, type):
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}")
    return cls.__dict__.get("__orig_bases__", cls.__bases__)
