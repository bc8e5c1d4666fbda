# traceback: format_exc, print_exc, extract_tb, format_exception, chained, limit, TracebackException.
import sys
import traceback


def inner(x):
    return 1 / x


def outer():
    return inner(0)


try:
    outer()
except ZeroDivisionError as e:
    print(traceback.format_exc(), end="")
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    print("".join(traceback.format_exception(e)), end="")
    print("".join(traceback.format_exception(type(e), e, e.__traceback__)), end="")
    frames = traceback.extract_tb(e.__traceback__)
    for f in frames:
        print(f.name, f.lineno, f.line, f.filename.rsplit("/", 1)[-1])
    print(len(frames), [name for _, _, name, _ in frames])
    print("".join(traceback.format_tb(e.__traceback__, limit=1)), end="")
    traceback.print_tb(e.__traceback__, limit=-1, file=sys.stdout)
    traceback.print_exception(e, file=sys.stdout, limit=1)
    te = traceback.TracebackException.from_exception(e)
    print(te.exc_type_str if hasattr(te, "exc_type_str") else "", str(te), "".join(te.format_exception_only()), end="")
try:
    try:
        outer()
    except ZeroDivisionError as e:
        raise ValueError("second") from e
except ValueError as e:
    text = traceback.format_exc()
    print(text, end="")
    print("".join(traceback.format_exception(e, chain=False)), end="")
e = KeyError("not raised")
print(traceback.format_exception(e), traceback.format_exception_only(ValueError("multi\nline")), traceback.format_exception_only(ValueError()))
print(repr(traceback.format_exc()))
noted = ValueError("x")
noted.add_note("a note")
print(traceback.format_exception_only(noted))


class Mod:
    class Nested(Exception):
        pass


print(traceback.format_exception_only(Mod.Nested("q")), traceback.format_exception_only(None))


def stack_names():
    return [f.name for f in traceback.extract_stack()]


def caller():
    return stack_names()


print(caller())
traceback.print_stack(file=sys.stdout)


def printer():
    traceback.print_stack(limit=1, file=sys.stdout)


printer()
print(traceback.format_list([("f.py", 3, "fn", "code()")]), traceback.format_list([traceback.FrameSummary("g.py", 1, "h", line="x")]))


def rec(n):
    return rec(n - 1) if n else 1 / 0


try:
    rec(6)
except ZeroDivisionError:
    print(traceback.format_exc(), end="")
    print(len(traceback.extract_tb(sys.exc_info()[2])))
    print(traceback.format_exc(limit=2), end="")
try:
    compile_error = int("x", 99)
except ValueError:
    traceback.print_exc(limit=None, file=sys.stdout, chain=True)
