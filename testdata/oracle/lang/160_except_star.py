# except*: what is raised in blocks, raised again, nested, and left over.
def outline(e, depth=0):
    print("  " * depth + (f"{type(e).__name__}: {e.args[0]!r}" if e.args else type(e).__name__))
    for x in getattr(e, "exceptions", ()):
        outline(x, depth + 1)


def attempt(label, f):
    print("--", label)
    try:
        f()
    except BaseException as e:
        outline(e)


def tree():
    return ExceptionGroup("top", [ValueError("v"), ExceptionGroup("in", [TypeError("t"), ValueError("w")]), OSError("o")])


def again():
    try:
        raise tree()
    except* ValueError:
        raise


def two_new():
    try:
        raise tree()
    except* ValueError:
        raise KeyError("k")
    except* TypeError:
        raise IndexError("i")


def new_and_rest():
    try:
        raise tree()
    except* TypeError as g:
        print("took", g.exceptions)
        raise KeyError("k") from g


def all_taken():
    try:
        raise tree()
    except* Exception as g:
        print("all", len(g.exceptions))
    print("after")


def not_a_class():
    try:
        raise tree()
    except* 5:
        pass


def a_group():
    try:
        raise tree()
    except* ExceptionGroup:
        pass


def name_is_gone():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as g:
        pass
    print(g)


def loop():
    for n in range(3):
        try:
            if n == 1:
                continue
            raise ExceptionGroup(f"n{n}", [ValueError(n)])
        except* ValueError as g:
            print(n, g)
        finally:
            print("finally", n)


attempt("again", again)
attempt("two new", two_new)
attempt("new and rest", new_and_rest)
attempt("all taken", all_taken)
attempt("not a class", not_a_class)
attempt("a group", a_group)
attempt("name is gone", name_is_gone)
attempt("loop", loop)
try:
    raise ExceptionGroup("last", [ValueError("v"), KeyError("k")])
except* KeyError:
    print("key")
