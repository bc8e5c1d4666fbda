# Parts of built-in exceptions, wrong arguments of theirs, and several bases.
def show(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
s = SyntaxError("bad", ("/x/file.py", 3, 5, "text here"))
print(s, s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.args, repr(s))
s = SyntaxError("bad", ("/x/file.py", 3, 5, "text here", 4, 6)); print(s.end_lineno, s.end_offset)
print(SyntaxError("only"), SyntaxError(), SyntaxError("a", "b"[:0] or None) if 0 else "", SyntaxError(1).msg)
show(lambda: SyntaxError("bad", ("f", 1)))
show(lambda: SyntaxError("bad", 5))
show(lambda: SyntaxError("a", ("f.py", None, 5, "t")))
e = ImportError("m", name="n", path="p"); print(e, e.name, e.path, e.msg, e.args)
show(lambda: ImportError("m", nme="n"))
show(lambda: ImportError("m", name="n", name_from="x").name_from)
show(lambda: ModuleNotFoundError("q", name="z").name)
show(lambda: NameError("m", name="x").name)
show(lambda: AttributeError("m", name="x", obj=3).obj)
show(lambda: ValueError("m", x=1))
show(lambda: UnicodeDecodeError("a"))
show(lambda: UnicodeEncodeError("a", 1, 2, 3, "r"))
show(lambda: UnicodeDecodeError("utf-8", "s", 0, 1, "r"))
show(lambda: UnicodeTranslateError("s", 0, 1, "why"))
print(UnicodeEncodeError("ascii", "aé", 1, 2, "why"))
print(type("L", (KeyError, OSError), {}), type("M", (ValueError, KeyError), {})("x"))
show(lambda: type("N", (OSError, SyntaxError), {}))
show(lambda: type("N", (ImportError, KeyError, RuntimeError), {}))
x = ValueError(1); x.__notes__ = 42
show(lambda: x.add_note("n"))
show(lambda: x.add_note(5))
class C: pass
def star(t):
    try: raise ValueError
    except* t: pass
show(lambda: star(C)); show(lambda: star(5)); show(lambda: star((ValueError, C)))
try:
    try: raise OSError("x")
    except C: pass
except TypeError as e: print(e)
import sys
def g():
    try: raise ValueError
    except ValueError: yield 1
    print(sys.exception())
    yield 2
    try: raise KeyError("k")
    except KeyError as k: print(k.__context__)
it = g()
try: raise IndexError("i")
except IndexError: print(next(it))
print(next(it)); print(list(it))
class L(list):
    def __init__(self, seq=(), newarg=None): super().__init__(seq); self.newarg = newarg
print(L([1, 2], newarg=3).newarg, L(newarg=1))
class L2(list): pass
show(lambda: L2(newarg=1))
show(lambda: list(x=1))
def change2():
    e = {1: 1, 2: 2}
    for k in e: e[k + 10] = 1
show(change2)
