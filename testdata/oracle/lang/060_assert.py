# assert: messages, evaluation, in functions.
def check(label, f):
    try:
        f()
        print(label, "ok")
    except AssertionError as e:
        print(label, "AssertionError", repr(str(e)), e.args)


def a():
    assert True


def b():
    assert False


def c():
    assert 1 > 2, "one is not more"


def d():
    assert [], ["list", "message"]


def e():
    assert (1, 2) == (1, 2), "never evaluated %d" % (1 / 0)


def f():
    x = 5
    assert isinstance(x, str), f"expected str, got {type(x).__name__}: {x!r}"


def g():
    assert None, None


def h():
    assert 0, ("tuple", 1)


def i():
    assert (lambda: False)(), "from lambda"


for fn in (a, b, c, d, e, f, g, h, i):
    check(fn.__name__, fn)


def divide(x, y):
    assert y != 0, "divisor must not be zero"
    return x / y


print(divide(6, 3))
try:
    divide(1, 0)
except AssertionError as err:
    print("caught:", err)
print(__debug__)
