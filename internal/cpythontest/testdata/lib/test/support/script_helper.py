"""Running a script on its own: in a Runtime of its own, which the host makes."""
import unittest
from collections import namedtuple

import cpythontest_host
from test.support import os_helper

_Result = namedtuple("_PythonRunResult", "rc out err")
interpreter_requires_environment = lambda: False


def _run(*args, **env):
    while args and args[0].startswith(("-X", "-W", "-I", "-E", "-u", "-B")):
        args = args[2 if args[0] == "-X" else 1:]
    foreign = any(not k.startswith("__") and k != "PYTHONFAULTHANDLER" for k in env)
    if args and args[0] in os_helper.files:
        name, source, args = args[0], os_helper.files[args[0]], args[1:]
    elif len(args) > 1 and args[0] == "-c" and not foreign:
        name, source, args = "<string>", args[1], args[2:]
    else:
        raise unittest.SkipTest("needs a process of CPython's binary")
    rc, out, err = cpythontest_host.run_script(name, source, *args)
    return _Result(rc, out.encode(), err.encode())


def assert_python_ok(*args, **env):
    """Run `-c code`; it ends with exit code 0."""
    res = _run(*args, **env)
    if res.rc:
        raise AssertionError(f"Process return code is {res.rc}\n---\n{res.out.decode()}\n---\n{res.err.decode()}\n---")
    return res


def assert_python_failure(*args, **env):
    """Run `-c code`; it ends with another exit code."""
    res = _run(*args, **env)
    if not res.rc:
        raise AssertionError("Process return code is 0")
    return res


def run_python_until_end(*args, **env):
    return _run(*args, **env), list(args)


def spawn_python(*args, **kw):
    raise unittest.SkipTest("needs processes")


def kill_python(p):
    raise unittest.SkipTest("needs processes")
