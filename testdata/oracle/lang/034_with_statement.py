# with: protocol, several managers, suppression, errors, exit order.
class Manager:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, etype, e, tb):
        print("exit", self.name, etype and etype.__name__, e, tb is not None)
        return self.suppress


with Manager("a") as a:
    print("body", a)
with Manager("b"):
    print("body no as")
with Manager("c") as c, Manager("d") as d:
    print(c, d)
with (Manager("e") as e, Manager("f") as f,):
    print(e, f)
with Manager("s", suppress=True):
    raise ValueError("suppressed")
print("continues")
try:
    with Manager("x"), Manager("y"):
        1 / 0
except ZeroDivisionError as err:
    print("outside:", err)
with Manager("outer", True), Manager("inner", True):
    raise KeyError("k")


def returns():
    with Manager("r"):
        return "returned"


print(returns())
for i in range(3):
    with Manager(f"loop{i}"):
        if i == 0:
            continue
        break


class Pair:
    def __enter__(self):
        return 1, (2, 3)

    def __exit__(self, *args):
        print("pair exit", args)


with Pair() as (p, (q, r)):
    print(p, q, r)
box = {}
with Pair() as box["k"]:
    pass
print(box)


class BadEnter(Manager):
    def __enter__(self):
        raise RuntimeError("enter failed")


class BadExit(Manager):
    def __exit__(self, *a):
        raise RuntimeError("exit failed")


try:
    with Manager("first"), BadEnter("second"):
        print("never")
except RuntimeError as err:
    print(err)
try:
    with BadExit("z"):
        raise ValueError("original")
except RuntimeError as err:
    print(err, repr(err.__context__))


def show(label, fn):
    try:
        print(label, "->", fn())
    except Exception as err:
        print(label, "->", type(err).__name__ + ":", err)


def with_int():
    with 5:
        pass


def with_class():
    with Manager:
        pass


class OnlyEnter:
    def __enter__(self):
        pass


def only_enter():
    with OnlyEnter():
        pass


class ReturnsTruthy:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        return "truthy string"


def truthy():
    with ReturnsTruthy():
        raise ValueError
    return "swallowed"


show("int", with_int)
show("class", with_class)
show("only enter", only_enter)
show("truthy", truthy)


class Timer:
    total = 0

    def __enter__(self):
        self.start = Timer.total
        return self

    def __exit__(self, *_):
        Timer.total += 1
        self.elapsed = Timer.total - self.start


with Timer() as t:
    with Timer() as u:
        pass
print(t.elapsed, u.elapsed)
try:
    with Manager("raise in nested", True):
        with Manager("inner no suppress"):
            raise LookupError("deep")
    print("after")
finally:
    print("done")
