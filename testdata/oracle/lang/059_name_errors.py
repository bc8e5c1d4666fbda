# NameError and UnboundLocalError texts with suggestions, printed with traceback.
import traceback

counter = 10
total_sum = 0


def run(f):
    try:
        f()
    except NameError as e:
        print(type(e).__name__, "|", e, "| name:", e.name)
        print(traceback.format_exception(e)[-1].rstrip())


class Thing:
    def __init__(self):
        self.size = 1

    def area(self):
        return size * 2

    def other(self):
        return helper()

    def helper(self):
        return 1


def misspelled():
    return countr


def misspelled_builtin():
    return lenn([1])


def misspelled_local():
    first_value = 1
    return first_valeu


def module_not_imported():
    return math.pi


def other_module():
    return json.dumps({})


def far():
    return completely_different


def case():
    return Counter


def keyword_like():
    return true


def none_like():
    return none


def unbound():
    total_sum += 1


def unbound_branch(flag=False):
    if flag:
        value = 1
    return value


def unbound_loop():
    for item in []:
        pass
    return item


def unbound_del():
    x = 1
    del x
    return x


def unbound_closure():
    def inner():
        return captured

    inner()
    captured = 1


def unbound_except():
    try:
        raise ValueError
    except ValueError as err:
        pass
    return err


for f in (misspelled, misspelled_builtin, misspelled_local, module_not_imported, other_module, far, case, keyword_like, none_like, unbound, unbound_branch, unbound_loop,
          unbound_del, unbound_closure, unbound_except, Thing().area, Thing().other):
    run(f)
try:
    prnt("x")
except NameError as e:
    traceback.print_exc()
try:
    Thing().sizee
except AttributeError as e:
    print(e, "|", e.name, "|", type(e.obj).__name__)
    traceback.print_exc()
try:
    "".joined
except AttributeError as e:
    traceback.print_exc()
try:
    from math import sqroot
except ImportError as e:
    print(type(e).__name__, e.name)
    print(traceback.format_exception_only(e)[-1].split(" (")[0].rstrip())
try:
    import nosuchmodule
except ImportError as e:
    print(type(e).__name__, e, e.name)
try:
    import os.nothing_here
except ModuleNotFoundError as e:
    print(type(e).__name__, e)
