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
        _registrations += 1
        cls._abc_registry.append(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        ok = cls.__subclasshook__(subclass)
        if ok is not NotImplemented:
            return ok
        if cls in subclass.__mro__:
            return True
        if any(issubclass(subclass, r) for r in cls.__dict__.get("_abc_registry", ())):
            return True
        return any(issubclass(subclass, s) for s in type.__subclasses__(cls))


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
