# try/except/else/finally, matching, re-raise, attributes.
def attempt(f):
    try:
        print("result", f())
    except ZeroDivisionError as e:
        print("zero:", e)
    except (TypeError, ValueError) as e:
        print("type or value:", type(e).__name__, e)
    except LookupError as e:
        print("lookup:", type(e).__name__, e, repr(e))
    except Exception as e:
        print("other:", repr(e))
    else:
        print("else")
    finally:
        print("finally")


attempt(lambda: 1)
attempt(lambda: 1 / 0)
attempt(lambda: int("x"))
attempt(lambda: "a" + 1)
attempt(lambda: [][0])
attempt(lambda: {}["k"])
attempt(lambda: open)
attempt(lambda: undefined_thing)


class AppError(Exception):
    pass


class CodeError(AppError):
    def __init__(self, code, message="default"):
        super().__init__(message)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {self.args[0]}"


for make in (lambda: AppError("a", 1), lambda: AppError(), lambda: AppError("one"), lambda: CodeError(5), lambda: CodeError(7, "msg")):
    try:
        raise make()
    except AppError as e:
        print(str(e), repr(e), e.args, getattr(e, "code", None), isinstance(e, Exception))
try:
    raise CodeError
except TypeError as e:
    print("TypeError:", e)
try:
    try:
        raise ValueError("first")
    except ValueError:
        print("re-raising")
        raise
except ValueError as e:
    print("outer got", e)
try:
    raise KeyError("key")
except KeyError as e:
    print(str(e), repr(e), e.args[0])
try:
    raise
except RuntimeError as e:
    print("RuntimeError:", e)
for bad in (lambda: 5, lambda: "text", lambda: int, lambda: None):
    try:
        raise bad()
    except TypeError as e:
        print("TypeError:", e)
try:
    try:
        1 / 0
    except "not a class":
        pass
except TypeError as e:
    print("TypeError:", e)
e = "kept?"
try:
    raise ValueError
except ValueError as e:
    pass
try:
    print(e)
except NameError as err:
    print("NameError:", err)
try:
    pass
except:
    print("no")
else:
    print("else without error")
try:
    raise SystemExit(3)
except SystemExit as e:
    print("SystemExit", e.code, e.args)
try:
    raise KeyboardInterrupt
except BaseException as e:
    print(type(e).__name__, isinstance(e, Exception))
print([c.__name__ for c in ZeroDivisionError.__mro__], issubclass(KeyError, LookupError), issubclass(TimeoutError, OSError), IOError is OSError)
err = OSError(2, "No such file")
print(err, err.errno, err.strerror, repr(err), type(err).__name__, type(OSError(13, "p")).__name__)
print(ValueError("a") == ValueError("a"), Exception("x", 2), Exception(), repr(Exception(None)), StopIteration(5).value)
