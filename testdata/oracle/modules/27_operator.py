# operator: functions, itemgetter, attrgetter, methodcaller.
import operator as op
from operator import attrgetter, itemgetter, methodcaller

print(op.add(1, 2), op.sub(5, 3), op.mul(2, 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 3), op.neg(5), op.pos(-5), op.abs(-5), op.inv(5), op.matmul.__name__)
print(op.eq(1, 1), op.ne(1, 2), op.lt(1, 2), op.le(2, 2), op.gt(1, 2), op.ge(2, 1), op.not_(0), op.truth([]), op.is_(None, None), op.is_not(1, None), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 3), op.rshift(8, 2))
print(op.concat([1], [2]), op.contains([1, 2], 2), op.countOf([1, 1, 2], 1), op.indexOf([5, 6], 6), op.getitem({"a": 1}, "a"), op.length_hint([1, 2]), op.index(5), op.call(max, 1, 2))
d = {"a": 1}
op.setitem(d, "b", 2)
op.delitem(d, "a")
l = [1]
l = op.iadd(l, [2])
print(d, l, op.imul(3, 4))
rows = [("bob", 30, "x"), ("al", 25, "y"), ("cy", 30, "a")]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(1, 0)), itemgetter(0)("abc"), itemgetter(0, 2)("abc"), itemgetter("k")({"k": 5}), itemgetter(slice(1, 3))([1, 2, 3, 4]), itemgetter(-1)([1, 2]))


class P:
    def __init__(self, name, child=None):
        self.name, self.child = name, child

    def hello(self, greeting="hi", mark=""):
        return f"{greeting} {self.name}{mark}"


p = P("x", P("y"))
print(attrgetter("name")(p), attrgetter("child.name")(p), attrgetter("name", "child.name")(p), methodcaller("hello")(p), methodcaller("hello", "yo", mark="!")(p), list(map(methodcaller("upper"), ["a", "b"])), repr(itemgetter(1, "a")), repr(attrgetter("a.b")), repr(methodcaller("m", 1, k=2)))
from functools import reduce

print(reduce(op.mul, range(1, 6)), list(map(op.add, [1, 2], [3, 4])), max(d.items(), key=itemgetter(1)))


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("add", lambda: op.add(1, "a"))
show("itemgetter()", lambda: itemgetter())
show("attrgetter int", lambda: attrgetter(5))
show("attr missing", lambda: attrgetter("zzz")(p))
show("item missing", lambda: itemgetter("q")({}))
show("methodcaller()", lambda: methodcaller())
show("method missing", lambda: methodcaller("nope")(p))
show("indexOf", lambda: op.indexOf([1], 2))
show("index", lambda: op.index("a"))
show("concat", lambda: op.concat(1, 2))
show("one arg", lambda: op.add(1))
show("division", lambda: op.truediv(1, 0))
