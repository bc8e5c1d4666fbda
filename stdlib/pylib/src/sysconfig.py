"""How CPython has been built, as far as programs about threads ask."""
import sys

_vars = {"Py_GIL_DISABLED": 0, "Py_DEBUG": 0, "py_version": "3.13.0", "py_version_short": "3.13", "py_version_nodot": "313",
         "prefix": sys.prefix, "exec_prefix": sys.exec_prefix, "base": sys.prefix, "platlibdir": sys.platlibdir, "abiflags": "",
         "EXT_SUFFIX": ".so", "SOABI": ""}


def get_config_vars(*names):
    """Return a dictionary of all variables, or the values of some."""
    return [_vars.get(name) for name in names] if names else dict(_vars)


def get_config_var(name):
    """Return the value of a variable, None for one that is not known."""
    return _vars.get(name)


def get_python_version():
    """Return the version without its last part."""
    return "3.13"


def get_platform():
    """Return the name of the system and its processor."""
    import platform
    return f"{sys.platform}-{platform.machine()}"


def is_python_build(check_home=False):
    """Return False."""
    return False
