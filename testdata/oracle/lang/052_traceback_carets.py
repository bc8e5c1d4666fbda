# Carets under the failing part of a line, for many kinds of expression (printed with traceback).
import traceback


def run(f):
    try:
        f()
    except Exception:
        traceback.print_exc()


a, b, lst, d, n, s = 5, 0, [1], {"k": {"x": None}}, None, "text"


def f1():
    return a + a / b * 2


def f2():
    x = lst[0] + lst[3] + lst[0]


def f3():
    return d["k"]["x"]["y"]


def f4():
    return n.attr.more


def f5():
    print("before", len(5), "after")


def f6():
    value = (a
             + s)
    return value


def f7():
    return max([1, 2],
               key=lambda v: v.nope)


def f8():
    if a and b or undefined:
        pass


def f9():
    s.upper().lowerr().strip()


def f10():
    x = y = -s


def f11():
    x, y = 1, 2, 3


def f12():
    for i in a:
        pass


def f13():
    assert a == b, "a is not b"


def f14():
    raise ValueError("explicit")


def f15():
    d["z"] += 1


def f16():
    lst[5] = 1


def f17():
    del d["nope"]


def f18():
    return f"{a} and {a / b} more"


def f19():
    return [x / b for x in lst]


def f20():
    return (a)(b)


def f21():
    return a < s < b


def f22():
    return not n.flag


def f23():
    n.field = 5


def f24():
    with a as q:
        pass


def f25():
    return s[a:b].foo(1, 2)(3)


def f26():
    return {**a}


def f27():
    return (1 if b else s) @ 2


def f28():
    import math
    return math.sqrt(-1) + 2


def f29():
    return a // b


def f30():
    return s + s + a + s


for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30):
    run(f)
