# The built-in exception hierarchy, constructor arguments and attributes.
names = """BaseException Exception ArithmeticError AssertionError AttributeError BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError
ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError
KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError
ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError""".split()
import builtins

for n in names:
    cls = getattr(builtins, n)
    print(n, "<-", cls.__base__.__name__, cls.__module__)
print(EnvironmentError is OSError, IOError is OSError)
for e in (Exception(), Exception("one"), Exception("a", 2), KeyError("k"), KeyError("a", "b"), KeyError(1), KeyError(), IndexError("i"), ValueError(["list"]), TypeError(None), StopIteration(), StopIteration(5), SystemExit(), SystemExit("msg"), SystemExit(3), NotImplementedError(), AssertionError("x"), OSError(), OSError("only"), OSError(2, "two"), OSError(2, "with name", "file.txt"), UnicodeError("u"), ImportError("imp", name="n"), AttributeError("att"), NameError("nm")):
    print(repr(e), "|", str(e), "|", e.args)
for code in (1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 104, 110, 111, 9999):
    print(code, type(OSError(code, "x")).__name__, end="; ")
print()
e = OSError(2, "No such file", "f.txt")
print(e.errno, e.strerror, e.filename, e.args, isinstance(e, FileNotFoundError))
s = SyntaxError("bad", ("file.py", 3, 5, "text here"))
print(s, s.msg, s.filename, s.lineno, s.offset, s.text)
a = AttributeError("m", name="nm", obj=5)
print(a.name, a.obj, NameError("q", name="w").name, ImportError("a", name="b", path="c").path)
try:
    b"\xff".decode("utf-8")
except UnicodeDecodeError as u:
    print(u.encoding, u.object, u.start, u.end, u.reason)


class Custom(Exception):
    def __init__(self, a, b=2):
        self.a = a


print(repr(Custom(1)), Custom(1).args, Custom(1, b=3).args, str(Custom(1)), repr(Custom("x", 5)))


class NoArgs(Exception):
    def __str__(self):
        return "own str"


print(repr(NoArgs("hidden")), str(NoArgs("hidden")), f"{NoArgs()}", [NoArgs(1)])


class Multi(KeyError, ValueError):
    pass


print(Multi("m"), repr(Multi("m")), [c.__name__ for c in Multi.__mro__])
for bad in (lambda: Exception(key=1), lambda: StopIteration(1, 2).value, lambda: UnicodeDecodeError("a"), lambda: BaseException.__new__(int), lambda: type("L", (KeyError, OSError), {})):
    try:
        print(repr(bad()))
    except TypeError as e:
        print("TypeError:", e)
ex = ValueError("x")
ex.extra = 5
ex.args = ("changed", 1)
print(repr(ex), ex, ex.extra, ex == ValueError("changed", 1), hash(ex) is not None, bool(ex))
