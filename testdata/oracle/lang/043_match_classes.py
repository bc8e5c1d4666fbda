# match: class patterns, __match_args__, dotted names, nested captures.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Line:
    def __init__(self, start, end):
        self.start, self.end = start, end


class Color:
    RED = "red"
    GREEN = "green"


def where(p):
    match p:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"y axis at {y}"
        case Point(x, 0):
            return f"x axis at {x}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return f"somewhere {p.x} {p.y}"
        case Line(start=Point(x=x1), end=Point(y=y2) as end):
            return f"line {x1} {y2} {end.x}"
        case [Point(), Point()]:
            return "two points"
        case {"p": Point(x=px)}:
            return f"dict with point {px}"
        case Color.RED:
            return "red constant"
        case int(n) | float(n):
            return f"number {n}"
        case str(s):
            return f"string {s}"
        case bool():
            return "unreached bool"
        case list() | tuple() as items:
            return f"sequence of {len(items)}"
        case dict(d):
            return f"dict {d}"
        case _:
            return "unknown"


for v in (Point(0, 0), Point(0, 5), Point(3, 0), Point(2, 2), Point(1, 2), Line(Point(1, 2), Point(3, 4)), [Point(1, 1), Point(2, 2)], {"p": Point(9, 9)},
          "red", "green", 5, 2.5, True, [1, 2], (), {"k": 1}, None, {1}):
    print(type(v).__name__, "->", where(v))


class NoArgs:
    pass


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


def positional():
    match NoArgs():
        case NoArgs(1):
            pass


def too_many():
    match Point(1, 2):
        case Point(1, 2, 3):
            pass


def int_two():
    match 5:
        case int(1, 2):
            pass


def not_class():
    thing = 5
    match 5:
        case thing():
            pass


def repeated():
    match Point(1, 2):
        case Point(1, x=1):
            return "matched"


show("no match args", positional)
show("too many", too_many)
show("int two", int_two)
show("not a class", not_class)
show("repeated", repeated)


class Expr:
    pass


class Num(Expr):
    __match_args__ = ("v",)

    def __init__(self, v):
        self.v = v


class Bin(Expr):
    __match_args__ = ("op", "l", "r")

    def __init__(self, op, l, r):
        self.op, self.l, self.r = op, l, r


def ev(e):
    match e:
        case Num(v):
            return v
        case Bin("+", l, r):
            return ev(l) + ev(r)
        case Bin("*", Num(0), _) | Bin("*", _, Num(0)):
            return 0
        case Bin("*", l, r):
            return ev(l) * ev(r)
        case Bin(op, _, _):
            raise ValueError(f"unknown op {op}")


print(ev(Bin("+", Num(2), Bin("*", Num(3), Num(4)))), ev(Bin("*", Num(5), Num(0))))
show("unknown op", lambda: ev(Bin("-", Num(1), Num(2))))
x = "before"
match (1, 2, 3):
    case (x, 5, 6):
        pass
    case (_, *x):
        pass
print("x", x)
