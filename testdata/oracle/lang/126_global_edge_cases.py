# global/nonlocal/del corner cases, shadowed built-ins, names in exec order.
value = "module"


def read_then_write_error():
    try:
        print(value)
        value = "local"
    except UnboundLocalError as e:
        return str(e)


def branch(flag):
    if flag:
        value = "branch"
    try:
        return value
    except UnboundLocalError:
        return "unbound"


def declared():
    global value
    value += "+"
    return value


def nested_global():
    value = "enclosing"

    def inner():
        global value
        return value

    return inner(), value


def global_in_nested():
    def inner():
        global created
        created = "made in inner"

    inner()
    return created


print(read_then_write_error(), branch(True), branch(False), declared(), nested_global(), global_in_nested(), created)


def deleted():
    global temp
    temp = 1
    del temp
    try:
        return temp
    except NameError as e:
        return str(e)


print(deleted())


def loop_var():
    for value in range(3):
        pass
    return value


def comp_var():
    result = [value for value in range(3)]
    try:
        return result, value
    except UnboundLocalError:
        return "unbound"


print(loop_var(), comp_var(), value)


def shadow():
    list = [1, 2]
    len = 5
    return list, len


print(shadow(), list("ab"), len("abc"))
len_backup = len
len = lambda x: 42
print(len("abc"))
del len
print(len("abc"), len is len_backup)
try:
    del len
except NameError as e:
    print("NameError:", e)


def make():
    n = 0

    def inc():
        nonlocal n
        n += 1
        return n

    def reset():
        nonlocal n
        del n

    def peek():
        try:
            return n
        except NameError as e:
            return f"{type(e).__name__}: {e}"

    return inc, reset, peek


inc, reset, peek = make()
print(inc(), inc(), peek(), reset(), peek())
try:
    inc()
except NameError as e:
    print(type(e).__name__, e)


def walrus_scope():
    if any((last := n) > 2 for n in range(5)):
        return last


def except_scope():
    e = "before"
    try:
        raise ValueError("x")
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as err:
        return str(err)


def import_scope():
    import math as value

    return value.floor(1.5)


def class_scope():
    class value:
        pass

    return value.__name__


def def_scope():
    def value():
        return "function"

    return value()


def with_scope():
    class CM:
        def __enter__(self):
            return "with"

        def __exit__(self, *a):
            pass

    with CM() as value:
        pass
    return value


def star_scope():
    first, *value = "abc"
    return value


print(walrus_scope(), except_scope(), import_scope(), class_scope(), def_scope(), with_scope(), star_scope(), value)
x = 1


def outer():
    x = 2

    class C:
        y = x
        x = 3

        def f(self):
            return x

    return C.x, C().f()


try:
    print(outer())
except NameError as e:
    print(type(e).__name__, e)
globals().update(injected=5)
print(injected, "injected" in dir(), vars() is globals(), locals() is globals())
