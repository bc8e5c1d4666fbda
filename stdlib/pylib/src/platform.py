"""What the program runs on, as far as scripts may know."""
import os
import sys
from collections import namedtuple as _namedtuple

uname_result = _namedtuple("uname_result", "system node release version machine processor")


def uname():
    """Return the names of the system."""
    name = os.uname()
    return uname_result(name.sysname, name.nodename, name.release, name.version, name.machine, "")


def system():
    """Return the name of the system."""
    return uname().system


def node():
    """Return the name of the computer, which is the same everywhere."""
    return uname().node


def release():
    """Return the system's release: scripts do not see it."""
    return uname().release


def version():
    """Return the system's version: scripts do not see it."""
    return uname().version


def machine():
    """Return the kind of the processor."""
    return uname().machine


def processor():
    """Return the processor's name: scripts do not see it."""
    return uname().processor


def architecture(executable=None, bits="", linkage=""):
    """Return the size of addresses and the format of programs."""
    return "64bit", linkage or "ELF"


def platform(aliased=False, terse=False):
    """Return all this in one text."""
    return "-".join(filter(None, (system(), release(), machine())))


def system_alias(system, release, version):
    """Return the names under which a system is known."""
    return system, release, version


def python_implementation():
    """Return the name of the implementation."""
    return "Tailorbird"


def python_version():
    """Return the version of the language."""
    return ".".join(map(str, sys.version_info[:3]))


def python_version_tuple():
    """Return the version of the language in parts."""
    return tuple(python_version().split("."))


def python_branch():
    """Return "": there is no branch."""
    return ""


python_revision = python_branch


def python_build():
    """Return number and date of the build, which are not kept."""
    return "", ""


def python_compiler():
    """Return what the implementation was compiled with."""
    return sys.thread_info.version


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """Return the C library, of which there is none."""
    return lib, version
