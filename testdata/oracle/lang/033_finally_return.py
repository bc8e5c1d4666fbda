# try/finally with return, break, continue, and overriding.
def a():
    try:
        return "try"
    finally:
        print("a finally")


def b():
    try:
        return "try"
    finally:
        return "finally wins"


def c():
    try:
        1 / 0
    finally:
        return "swallowed"


def d():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("d body", i)
        finally:
            print("d finally", i)
    return i


def e():
    while True:
        try:
            return "e"
        finally:
            break
    return "after break"


def f():
    x = 1
    try:
        return x
    finally:
        x = 2


def g():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def h():
    try:
        try:
            raise ValueError("v")
        finally:
            print("inner finally")
    except ValueError as err:
        print("caught", err)
        return "h"
    finally:
        print("outer finally")


def i():
    try:
        print("body")
    except ValueError:
        print("no")
    else:
        print("else")
        return "from else"
    finally:
        print("finally")


def j():
    try:
        raise KeyError("k")
    except KeyError:
        return "except"
    finally:
        print("finally after except")


def k():
    for n in range(3):
        try:
            try:
                if n == 0:
                    raise ValueError
                if n == 1:
                    continue
            except ValueError:
                print("k caught")
                continue
            finally:
                print("k inner", n)
            print("k end", n)
        finally:
            print("k outer", n)


def l():
    try:
        yield 1
        yield 2
    finally:
        print("generator finally")


def m():
    try:
        raise ValueError("lost")
    except ValueError:
        raise TypeError("new")
    finally:
        print("m finally")


for fn in (a, b, c, d, e, f, g, h, i, j, k):
    print(fn.__name__, "->", fn())
print(list(l()))
try:
    m()
except TypeError as err:
    print("m ->", repr(err), repr(err.__context__))


def deep(n):
    try:
        if n == 0:
            raise RuntimeError("bottom")
        return deep(n - 1)
    finally:
        print("unwind", n)


try:
    deep(3)
except RuntimeError as err:
    print(err)


def nested_finally():
    try:
        try:
            return "value"
        finally:
            print("first")
    finally:
        print("second")


print(nested_finally())
