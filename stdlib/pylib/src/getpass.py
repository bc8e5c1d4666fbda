"""Passwords and the name of the user."""
import os
import sys
import warnings

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """Says that a password may be seen while it is typed."""


def getpass(prompt="Password: ", stream=None, *, echo_char=None):
    """Read a line of standard input. Scripts cannot turn off that it shows."""
    warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
    stream = stream or sys.stderr
    print("Warning: Password input may be echoed.", file=stream)
    if prompt:
        stream.write(str(prompt))
        stream.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.removesuffix("\n")


def getuser():
    """Return the name of the user, as far as the environment is granted."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        user = os.environ.get(name)
        if user:
            return user
    raise OSError("No username set in the environment")
