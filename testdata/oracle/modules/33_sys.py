# sys: what does not depend on the machine.
import sys

print(sys.argv == ["33_sys.py"], len(sys.argv), sys.version_info[0], sys.version_info >= (3, 13), sys.version_info.major, sys.byteorder in ("little", "big"), sys.maxsize, sys.maxunicode, sys.float_info.max, sys.float_info.epsilon, sys.int_info.bits_per_digit > 0)
print(type(sys.platform).__name__, type(sys.version).__name__, type(sys.executable).__name__, type(sys.path).__name__, sys.stdin is not None, sys.stdout.write("direct\n"), sys.stdout.flush(), sys.stderr.write("error text\n"))
print("sys" in sys.modules, sys.modules["sys"] is sys, "__main__" in sys.modules, sys.getdefaultencoding(), sys.getrecursionlimit(), sys.intern("abc") is sys.intern("abc"), sys.hash_info.width, sys.implementation.name != "")
old = sys.getswitchinterval()
sys.setswitchinterval(0.01)
print(sys.getswitchinterval())
sys.setswitchinterval(old)
sys.setrecursionlimit(150)


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


print(100 < depth(0) <= 150)
sys.setrecursionlimit(1000)
try:
    raise KeyError("k")
except KeyError:
    etype, e, tb = sys.exc_info()
    print(etype.__name__, e.args, tb.tb_lineno > 0, sys.exception() is e)
print(sys.exc_info(), sys.exception())
print(sys.getsizeof([]) > 0, sys.getrefcount(object()) > 0, sys.getsizeof([1] * 100) > sys.getsizeof([1]))


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("switchinterval 0", lambda: sys.setswitchinterval(0))
show("switchinterval str", lambda: sys.setswitchinterval("x"))
show("recursionlimit 0", lambda: sys.setrecursionlimit(0))
show("recursionlimit str", lambda: sys.setrecursionlimit("x"))
show("intern int", lambda: sys.intern(5))
show("attr", lambda: sys.nope)


class Upper:
    def write(self, text):
        old_out.write(text.upper())

    def flush(self):
        pass


old_out, sys.stdout = sys.stdout, Upper()
print("replaced stdout")
sys.stdout = old_out
print("back", sys.stdout is sys.__stdout__)


def hook(etype, value, tb):
    print("excepthook:", etype.__name__, value)


sys.excepthook = hook
print(sys.excepthook is hook, sys.__excepthook__ is not hook, sys.flags is not None)
sys.displayhook(None)
sys.displayhook([1, "x"])
sys.audit("event", 1)
