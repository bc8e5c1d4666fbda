"""Imports by name."""
import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]
__import__ = __import__


def import_module(name, package=None):
    """Import a module and return it; a name with leading dots is relative to a package."""
    level = len(name) - len(name.lstrip("."))
    if level:
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for %r" % (name,))
        if package.count(".") < level - 1:
            raise ImportError("attempted relative import beyond top-level package")
        base = package.rsplit(".", level - 1)[0]
        name = base + "." + name[level:] if name[level:] else base
    __import__(name)
    return sys.modules[name]


def reload(module):
    """Run the body of a module again; names that it does not set anew stay."""
    name = getattr(module, "__name__", None)
    if not isinstance(module, type(sys)):
        raise TypeError("reload() argument must be a module")
    if sys.modules.get(name) is not module:
        raise ImportError("module %s not in sys.modules" % name, name=name)
    del sys.modules[name]
    try:
        __import__(name)
        module.__dict__.update(sys.modules[name].__dict__)
    finally:
        sys.modules[name] = module
    return module


def invalidate_caches():
    """Do nothing: nothing is cached of where modules are."""
