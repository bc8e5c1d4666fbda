# super in every position; cooperative inheritance; __init__ order; class attributes through super.
class Root:
    def __init__(self, **kw):
        print("Root", kw)
        super().__init__(**kw)

    def ping(self):
        return ["Root"]


class Left(Root):
    label = "left"

    def __init__(self, left=None, **kw):
        print("Left", left)
        super().__init__(**kw)
        self.left = left

    def ping(self):
        return ["Left"] + super().ping()


class Right(Root):
    label = "right"

    def __init__(self, right=None, **kw):
        print("Right", right)
        super().__init__(**kw)
        self.right = right

    def ping(self):
        return ["Right"] + super().ping()


class Bottom(Left, Right):
    def __init__(self, **kw):
        print("Bottom")
        super().__init__(**kw)

    def ping(self):
        return ["Bottom"] + super().ping()

    @property
    def both(self):
        return super().label, super(Left, self).label

    @classmethod
    def make(cls, **kw):
        return cls(**kw)

    @classmethod
    def names(cls):
        return [cls.__name__]


b = Bottom(left=1, right=2)
print(b.ping(), b.left, b.right, b.both, b.label, Bottom.__mro__ == (Bottom, Left, Right, Root, object))
try:
    Bottom(unknown=1)
except TypeError as e:
    print("TypeError:", e)


class Sub(Bottom):
    @classmethod
    def names(cls):
        return super().names() + ["via Sub"]

    @staticmethod
    def helper():
        return "static"

    def deep(self):
        def inner():
            return super(Sub, self).ping()

        return inner()

    def in_comprehension(self):
        return [super(Sub, self).label for _ in range(2)]

    def in_lambda(self):
        return (lambda: super(Sub, self).ping())()

    def __getitem__(self, i):
        return ("item", i)


s = Sub.make(left="L", right="R")
print(Sub.names(), s.helper(), s.deep(), s.in_comprehension(), s.in_lambda(), s[3])


class Meta(type):
    def __call__(cls, *a, **k):
        print("meta call", cls.__name__)
        return super().__call__(*a, **k)


class WithMeta(metaclass=Meta):
    def __new__(cls, *a, **k):
        print("new", a, k)
        return super().__new__(cls)

    def __init__(self, *a, **k):
        print("init", a, k)
        super().__init__()


WithMeta(1, x=2)


class Attr:
    x = 1

    def __setattr__(self, k, v):
        super().__setattr__(k, v * 2 if isinstance(v, int) else v)

    def __getattribute__(self, k):
        if k == "magic":
            return "intercepted"
        return super().__getattribute__(k)

    def __eq__(self, o):
        return super().__eq__(o)

    __hash__ = object.__hash__

    def __repr__(self):
        return "Attr" if super().__repr__().startswith("<__main__.Attr object") else "?"


a = Attr()
a.n = 5
print(a.n, a.magic, a.x, a == a, a == Attr(), a)
print(super(Left, b).ping(), super(Root, b).__init__() is None, type(super(Left, b)).__name__, super(Left, Bottom).ping(b), super(Left, b).__thisclass__.__name__, super(Left, b).__self__ is b)
for f in (lambda: super(), lambda: super(Left, 5), lambda: super(Left, b).nothing, lambda: super(5, b), lambda: super(Right, Left())):
    try:
        f()
    except (RuntimeError, TypeError, AttributeError) as e:
        print(f"{type(e).__name__}: {e}")


class List(list):
    def __init__(self, *items):
        super().__init__(items)

    def append(self, x):
        super().append(("app", x))

    def __getitem__(self, i):
        return ("got", super().__getitem__(i))

    def __len__(self):
        return super().__len__() * 10

    def __iter__(self):
        yield from super().__iter__()
        yield "end"


l = List(1, 2)
l.append(3)
print(l[0], len(l), list(l), l, bool(l), sorted(l, key=str))


class Err(ValueError):
    def __init__(self, code, *args):
        super().__init__(f"code {code}", *args)
        self.code = code


try:
    raise Err(5, "more")
except Err as e:
    print(e, e.args, e.code)
