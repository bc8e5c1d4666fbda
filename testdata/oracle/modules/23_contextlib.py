# contextlib: contextmanager, suppress, closing, ExitStack, nullcontext, redirect_stdout, ContextDecorator, AbstractContextManager.
import io
import sys
from contextlib import AbstractContextManager, ContextDecorator, ExitStack, chdir, closing, contextmanager, nullcontext, redirect_stderr, redirect_stdout, suppress


@contextmanager
def managed(name):
    print("enter", name)
    try:
        yield name
    except ValueError as e:
        print("handled", e)
    finally:
        print("exit", name)


with managed("a") as a:
    print("in", a)
with managed("b"):
    raise ValueError("inside")
with suppress(ZeroDivisionError, KeyError):
    1 / 0
    print("skipped")
with suppress():
    print("suppress nothing")
try:
    with suppress(KeyError):
        raise IndexError("other")
except IndexError as e:
    print("escaped", e)


class Closer:
    closed = False

    def close(self):
        self.closed = True


c = Closer()
with closing(c) as same:
    print(same is c, c.closed)
print(c.closed)
with nullcontext("value") as v, nullcontext() as n:
    print(v, n)
buf = io.StringIO()
with redirect_stdout(buf):
    print("captured")
    sys.stdout.write("also")
print(repr(buf.getvalue()))
err = io.StringIO()
with redirect_stderr(err):
    print("to err", file=sys.stderr)
print(repr(err.getvalue()))
with ExitStack() as stack:
    for name in "xyz":
        stack.enter_context(managed(name))
    stack.callback(print, "callback", "args", sep="-")
    stack.push(lambda et, e, tb: print("push", et))
    print("body")
with ExitStack() as stack:
    stack.enter_context(managed("handles"))
    stack.callback(lambda: print("callback first"))
    raise ValueError("in stack")
stack = ExitStack()
stack.callback(print, "popped callback")
kept = stack.pop_all()
stack.close()
print("nothing yet")
kept.close()
try:
    with ExitStack() as s:
        s.callback(lambda: 1 / 0)
        raise KeyError("k")
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__))


class Deco(ContextDecorator):
    def __enter__(self):
        print("deco enter")
        return self

    def __exit__(self, *exc):
        print("deco exit", exc[0])
        return True


@Deco()
def work():
    print("working")
    raise RuntimeError("swallowed")


print(work(), work.__name__)


class Mine(AbstractContextManager):
    def __exit__(self, *a):
        print("mine exit")


with Mine() as m:
    print(isinstance(m, Mine))


@contextmanager
def reentrant_check():
    yield 1


cm = reentrant_check()
with cm:
    pass


def show(label, f):
    try:
        print(label, "->", f())
    except BaseException as e:
        print(label, "->", type(e).__name__ + ":", e)


def use_again():
    with cm:
        pass


@contextmanager
def swallow_then_yield():
    try:
        yield
    except Exception:
        yield "again"


def double():
    with swallow_then_yield():
        raise ValueError


@contextmanager
def stops():
    yield
    raise StopIteration("stop inside")


def stop():
    with stops():
        pass


@contextmanager
def replaces():
    try:
        yield
    except KeyError as e:
        raise LookupError("replaced") from e


def replace():
    with replaces():
        raise KeyError("k")


show("use again", use_again)
show("double yield", double)
show("stop", stop)
show("replace", replace)
show("enter_context", lambda: ExitStack().enter_context(5))
show("abstract", lambda: AbstractContextManager())
show("closing", lambda: closing(5).__exit__(None, None, None))


def system_exit():
    with managed("exiting"):
        raise SystemExit(3)


show("SystemExit passes", system_exit)


@managed("function")
def decorated(x):
    return x * 2


print(decorated(4))
