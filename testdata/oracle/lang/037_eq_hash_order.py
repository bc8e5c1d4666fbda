# __eq__ and __hash__ rules, ordering by hand, reflected comparison.
class Eq:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        print("eq", end=" ")
        if isinstance(o, Eq):
            return self.v == o.v
        return NotImplemented


a, b = Eq(1), Eq(1)
print(a == b, a != b, a == 5, a != 5, 5 == a, a in [b], [a] == [b], a is b)
try:
    hash(a)
except TypeError as e:
    print("TypeError:", e)
try:
    {a: 1}
except TypeError as e:
    print("TypeError:", e)


class Key:
    def __init__(self, name):
        self.name = name

    def __eq__(self, o):
        return isinstance(o, Key) and self.name.lower() == o.name.lower()

    def __hash__(self):
        return hash(self.name.lower())

    def __repr__(self):
        return f"Key({self.name})"


d = {Key("A"): 1, Key("b"): 2}
d[Key("a")] = 10
print(d, len({Key("x"), Key("X")}), Key("B") in d, d.get(Key("zz")))


class Version:
    def __init__(self, s):
        self.parts = tuple(int(p) for p in s.split("."))

    def __repr__(self):
        return ".".join(map(str, self.parts))

    def __eq__(self, o):
        return self.parts == o.parts

    def __lt__(self, o):
        return self.parts < o.parts

    def __le__(self, o):
        return self < o or self == o

    def __gt__(self, o):
        return not self <= o

    def __ge__(self, o):
        return not self < o


vs = [Version(s) for s in ("1.10", "1.2", "1.2.1", "0.9")]
print(sorted(vs), max(vs), min(vs), vs[0] > vs[1], vs[1] >= vs[1], vs[1] <= vs[0], sorted(vs, reverse=True))


class OnlyLt:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        return self.n < o.n

    def __repr__(self):
        return f"L{self.n}"


ls = [OnlyLt(3), OnlyLt(1), OnlyLt(2)]
print(sorted(ls), min(ls), max(ls), ls[0] > ls[1])
try:
    ls[0] <= ls[1]
except TypeError as e:
    print("TypeError:", e)


class Base:
    def __eq__(self, o):
        return "Base.eq"


class Sub(Base):
    def __eq__(self, o):
        return "Sub.eq"


print(Base() == Sub(), Sub() == Base(), Base() == 1, 1 == Base(), Base() != 1)


class Plain:
    pass


p = Plain()
print(p == p, p != p, p == Plain(), hash(p) == hash(p), p in {p}, {p: 1}[p])
try:
    p < Plain()
except TypeError as e:
    print("TypeError:", e)


class BadHash:
    def __hash__(self):
        return "not an int"


class BadBool:
    def __bool__(self):
        return 5


class BadLen:
    def __len__(self):
        return -1


class BadStr:
    def __str__(self):
        return 5

    def __repr__(self):
        return None


class BadIter:
    def __iter__(self):
        return 5


class BadIndex:
    def __index__(self):
        return "x"


for f in (lambda: hash(BadHash()), lambda: bool(BadBool()), lambda: len(BadLen()), lambda: str(BadStr()), lambda: repr(BadStr()), lambda: list(BadIter()), lambda: [1][BadIndex()]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Len3:
    def __len__(self):
        return 3


print(bool(Len3()), len(Len3()))
class EqNoHash:
    __hash__ = None


try:
    {EqNoHash()}
except TypeError as e:
    print("TypeError:", e)
print(hash(1) == hash(True) == hash(1.0), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(-1) == hash(-2), hash(2**61 - 1), hash(5), hash(0.0))
