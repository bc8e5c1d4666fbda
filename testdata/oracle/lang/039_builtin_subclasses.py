# Subclasses of int, float, str, tuple, list, dict, set and exceptions.
class Money(int):
    def __new__(cls, v, cur="EUR"):
        self = super().__new__(cls, v)
        self.cur = cur
        return self

    def __add__(self, o):
        return Money(int(self) + int(o), self.cur)

    def __repr__(self):
        return f"Money({int(self)}, {self.cur!r})"

    def __str__(self):
        return f"{int(self)} {self.cur}"


m = Money(5, "USD")
print(m, repr(m), m + 3, type(m + 3).__name__, m * 2, type(m * 2).__name__, m == 5, m > 3, hash(m) == hash(5), [1, 2, 3, 4, 5, 6][m], f"{m}", f"{m:04d}", "%d" % m, isinstance(m, int), {5: "five"}[m], m.cur, sum([m, m]))


class Celsius(float):
    def to_f(self):
        return Celsius(self * 9 / 5 + 32)


c = Celsius(36.6)
print(c, c.to_f(), c + 1, type(c + 1).__name__, round(c), c.is_integer(), max(c, 1.0), f"{c:.2f}", isinstance(c, float))


class Title(str):
    def __new__(cls, s):
        return super().__new__(cls, s.title())

    def shout(self):
        return self.upper() + "!"


t = Title("hello world")
print(t, repr(t), t.shout(), t + "x", type(t + "x").__name__, t[0], len(t), t == "Hello World", {t: 1}["Hello World"], "wor".title() in t, t.split(), isinstance(t, str), sorted([Title("b"), "A"]), "-".join([t, "z"]))


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]

    def __add__(self, o):
        return Point(self[0] + o[0], self[1] + o[1])


p = Point(1, 2)
x, y = p
print(p, p.x, x, y, p + (3, 4), p == (1, 2), hash(p) == hash((1, 2)), len(p), p[1:], type(p[1:]).__name__, isinstance(p, tuple), "%d-%d" % p)


class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    def peek(self):
        return self[-1]

    def __getitem__(self, i):
        if isinstance(i, str):
            return f"key {i}"
        return super().__getitem__(i)


s = Stack([1]).push(2).push(3)
s.tag = "extra"
print(s, s.peek(), s["name"], len(s), s + [4], type(s + [4]).__name__, s[:2], type(s[:2]).__name__, s == [1, 2, 3], s.pop(), s, sorted(s), s.tag, bool(Stack()), Stack("ab"), list(s), isinstance(s, list))


class LowerDict(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)

    def __getitem__(self, k):
        return super().__getitem__(k.lower())

    def __missing__(self, k):
        return f"missing {k}"

    def __getattr__(self, k):
        try:
            return self[k]
        except KeyError:
            raise AttributeError(k)


d = LowerDict(A=1)
d["B"] = 2
print(d, d["b"], d["NOPE"], d.get("zz"), d.b, len(d), "b" in d, dict(d), {**d}, d == {"A": 1, "b": 2}, isinstance(d, dict), list(d), type(d.copy()).__name__)


class Tags(set):
    def add(self, x):
        super().add(x.strip())


g = Tags()
g.add(" a ")
print(g, g | {"a"}, type(g | {"a"}).__name__, "a" in g, len(g))


class HttpError(Exception):
    status = 500

    def __init__(self, msg, *, status=None):
        super().__init__(msg)
        if status:
            self.status = status


class NotFound(HttpError, KeyError):
    status = 404


for e in (HttpError("oops"), HttpError("teapot", status=418), NotFound("page")):
    try:
        raise e
    except KeyError as k:
        print("KeyError side", k, k.status)
    except HttpError as h:
        print(h, repr(h), h.status, h.args)


class Upper(str):
    def __str__(self):
        return "STR:" + str.upper(self)


u = Upper("abc")
print(u, f"{u}", "%s" % u, u + "", [u], str(u), "{}".format(u))


class Even(int):
    def __init__(self, v):
        if v % 2:
            raise ValueError(f"{v} is odd")


print(Even(4) + Even(2))
try:
    Even(3)
except ValueError as e:
    print("ValueError:", e)
