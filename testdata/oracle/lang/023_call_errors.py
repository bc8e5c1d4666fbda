# TypeErrors of calls to script functions and methods.
def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


def zero():
    pass


def one(a):
    pass


def two(a, b):
    pass


def three(a, b, c):
    pass


def opt(a, b=1):
    pass


def ko(*, k):
    pass


def ko2(a, *, k, m):
    pass


def po(a, b, /):
    pass


def va(a, *args):
    pass


class C:
    def __init__(self, x):
        self.x = x

    def m(self, y):
        pass

    def no_self():
        pass

    @staticmethod
    def st(a):
        pass

    @classmethod
    def cl(cls, a):
        pass


class Empty:
    pass


show("zero(1)", lambda: zero(1))
show("zero(1,2)", lambda: zero(1, 2))
show("zero(a=1)", lambda: zero(a=1))
show("one()", lambda: one())
show("one(1,2)", lambda: one(1, 2))
show("two(1)", lambda: two(1))
show("two()", lambda: two())
show("three()", lambda: three())
show("three(b=1)", lambda: three(b=1))
show("two(1,2,3)", lambda: two(1, 2, 3))
show("opt()", lambda: opt())
show("opt(1,2,3)", lambda: opt(1, 2, 3))
show("opt(1,2,c=3)", lambda: opt(1, 2, c=3))
show("one(1,a=2)", lambda: one(1, a=2))
show("one(b=1)", lambda: one(b=1))
show("ko()", lambda: ko())
show("ko(1)", lambda: ko(1))
show("ko(1,k=2)", lambda: ko(1, k=2))
show("ko2(1)", lambda: ko2(1))
show("ko2(1,2,k=1,m=2)", lambda: ko2(1, 2, k=1, m=2))
show("po(1,b=2)", lambda: po(1, b=2))
show("po(a=1,b=2)", lambda: po(a=1, b=2))
show("po(1)", lambda: po(1))
show("va()", lambda: va())
show("one(**dup)", lambda: one(**{"a": 1}, **{"a": 2}))
show("non-str kw", lambda: one(**{1: 2}))
show("C()", lambda: C())
show("C(1,2)", lambda: C(1, 2))
show("m()", lambda: C(1).m())
show("m(1,2)", lambda: C(1).m(1, 2))
show("C.m(1)", lambda: C.m(1))
show("no_self", lambda: C(1).no_self())
show("st()", lambda: C.st())
show("cl(1,2)", lambda: C.cl(1, 2))
show("Empty(1)", lambda: Empty(1))
show("Empty(a=1)", lambda: Empty(a=1))
show("lambda", lambda: (lambda q: q)())
show("call None", lambda: zero()())
show("call str", lambda: show.__name__())
show("call instance", lambda: Empty()())
show("call list", lambda: list("ab")(0))
show("similar kw", lambda: opt(aa=1))
show("len()", lambda: len())
show("len(1,2)", lambda: len([], []))
show("len kw", lambda: len(obj=[]))
show("abs()", lambda: abs())
show("isinstance()", lambda: isinstance(1))
show("sorted()", lambda: sorted())
show("sorted kw", lambda: sorted([1], foo=1))
show("sorted key pos", lambda: sorted([1], len))
show("int kw", lambda: int(x=1))
show("str.upper", lambda: str.upper())
show("str.upper(5)", lambda: str.upper(5))
show("list.append", lambda: list.append(1, 2))
show("super()", lambda: super())
