"""Abstract base classes."""
from _abc import _abc_init


def abstractmethod(funcobj):
    """Mark a method that subclasses must implement."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True


class abstractproperty(property):
    __isabstractmethod__ = True


class ABCMeta(type):
    """Metaclass of classes with abstract methods."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _abc_init(cls)
        return cls

    def register(cls, subclass):
        """Make subclass a virtual subclass."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        _registrations += 1
        _checked.clear()
        cls._abc_registry.append(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        subclass, subtype = instance.__class__, type(instance)
        known = _checked.get(cls)
        if known is not None and subclass in known and subclass is subtype:
            return known[subclass]
        return cls.__subclasscheck__(subclass) or subtype is not subclass and cls.__subclasscheck__(subtype)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        known = _checked.setdefault(cls, {})
        if subclass not in known:
            found = cls._derives(subclass)
            if len(known) >= 500:
                known.clear()
            known[subclass] = found
            return found
        return known[subclass]

    def _derives(cls, subclass):
        ok = cls.__subclasshook__(subclass)
        if ok is not NotImplemented:
            return ok
        if cls in subclass.__mro__:
            return True
        if any(issubclass(subclass, r) for r in cls.__dict__.get("_abc_registry", ())):
            return True
        return any(issubclass(subclass, s) for s in type.__subclasses__(cls))


_checked = {}  # what abstract classes have answered, by class; forgotten when one is registered


class ABC(metaclass=ABCMeta):
    """Base of abstract classes."""
    __slots__ = ()


_registrations = 0  # so far


def get_cache_token():
    """Return a value that changes with each ABCMeta.register()."""
    return _registrations


def update_abstractmethods(cls):
    """Look anew for the abstract methods of a class whose attributes have changed."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    names = {n for base in cls.__mro__ for n in getattr(base, "__abstractmethods__", ())} | set(vars(cls))
    cls.__abstractmethods__ = frozenset([n for n in names if getattr(getattr(cls, n, None), "__isabstractmethod__", False)])
    return cls
