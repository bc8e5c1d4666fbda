# Reprs of what tutorials print: tracebacks, frames, code, weak references, files in memory.
import contextvars
import io
import re
import sys
import weakref


def show(*values):
    print(re.sub("0x[0-9a-f]+", "0x", " ".join(map(repr, values))))


def fail():
    try:
        1 / 0
    except ZeroDivisionError:
        show(sys.exc_info())
        show(sys._getframe())
        raise


try:
    fail()
except ZeroDivisionError as e:
    show(e.__traceback__, e.__traceback__.tb_next)
show(fail.__code__, (lambda: 0).__code__, hash(fail.__code__) == hash(fail.__code__), fail.__code__ == show.__code__)
show((x for x in ()).gi_code)


class Node:
    pass


def named():
    pass


node = Node()
show(weakref.ref(node), weakref.ref(named), weakref.ref(Node))
show(type(weakref.ref(node)))
show(io.StringIO(), io.BytesIO(), io.StringIO, contextvars.copy_context())
