# Enumerations: flags and their operators, data types, functional forms, lookups, errors.
import enum
from enum import *
class P(IntFlag):
    R = 4; W = 2; X = 1
    RW = R | W
class F(Flag):
    A = auto(); B = auto(); C = auto()
    AB = A | B
try: print('P.R | P.X', "->", repr(P.R | P.X))
except Exception as x: print('P.R | P.X', type(x).__name__, x)
try: print('P.R & P.RW', "->", repr(P.R & P.RW))
except Exception as x: print('P.R & P.RW', type(x).__name__, x)
try: print('P.RW ^ P.R', "->", repr(P.RW ^ P.R))
except Exception as x: print('P.RW ^ P.R', type(x).__name__, x)
try: print('~P.R', "->", repr(~P.R))
except Exception as x: print('~P.R', type(x).__name__, x)
try: print('P(0)', "->", repr(P(0)))
except Exception as x: print('P(0)', type(x).__name__, x)
try: print('P(16)', "->", repr(P(16)))
except Exception as x: print('P(16)', type(x).__name__, x)
try: print('P(17)', "->", repr(P(17)))
except Exception as x: print('P(17)', type(x).__name__, x)
try: print('P.R | 8', "->", repr(P.R | 8))
except Exception as x: print('P.R | 8', type(x).__name__, x)
try: print('P.R + 1', "->", repr(P.R + 1))
except Exception as x: print('P.R + 1', type(x).__name__, x)
try: print('8 | P.R', "->", repr(8 | P.R))
except Exception as x: print('8 | P.R', type(x).__name__, x)
try: print('P.R == 4', "->", repr(P.R == 4))
except Exception as x: print('P.R == 4', type(x).__name__, x)
try: print('P(-1)', "->", repr(P(-1)))
except Exception as x: print('P(-1)', type(x).__name__, x)
try: print('P.R < P.W', "->", repr(P.R < P.W))
except Exception as x: print('P.R < P.W', type(x).__name__, x)
try: print('bool(P(0))', "->", repr(bool(P(0))))
except Exception as x: print('bool(P(0))', type(x).__name__, x)
try: print('P.R in P.RW', "->", repr(P.R in P.RW))
except Exception as x: print('P.R in P.RW', type(x).__name__, x)
try: print('list(P.RW)', "->", repr(list(P.RW)))
except Exception as x: print('list(P.RW)', type(x).__name__, x)
try: print('len(P.RW)', "->", repr(len(P.RW)))
except Exception as x: print('len(P.RW)', type(x).__name__, x)
try: print("P['R']", "->", repr(P['R']))
except Exception as x: print("P['R']", type(x).__name__, x)
try: print('P.RW.name', "->", repr(P.RW.name))
except Exception as x: print('P.RW.name', type(x).__name__, x)
try: print('(P.R|P.X).name', "->", repr((P.R|P.X).name))
except Exception as x: print('(P.R|P.X).name', type(x).__name__, x)
try: print('(P.R|P.X).value', "->", repr((P.R|P.X).value))
except Exception as x: print('(P.R|P.X).value', type(x).__name__, x)
try: print('str(P.R)', "->", repr(str(P.R)))
except Exception as x: print('str(P.R)', type(x).__name__, x)
try: print("f'{P.R}'", "->", repr(f'{P.R}'))
except Exception as x: print("f'{P.R}'", type(x).__name__, x)
try: print('repr(P.R)', "->", repr(repr(P.R)))
except Exception as x: print('repr(P.R)', type(x).__name__, x)
try: print('list(P)', "->", repr(list(P)))
except Exception as x: print('list(P)', type(x).__name__, x)
try: print('P.R.__class__', "->", repr(P.R.__class__))
except Exception as x: print('P.R.__class__', type(x).__name__, x)
try: print('P.R & 1', "->", repr(P.R & 1))
except Exception as x: print('P.R & 1', type(x).__name__, x)
try: print('P.R & 6', "->", repr(P.R & 6))
except Exception as x: print('P.R & 6', type(x).__name__, x)
try: print('P.R - 1', "->", repr(P.R - 1))
except Exception as x: print('P.R - 1', type(x).__name__, x)
try: print('hash(P.R)==hash(4)', "->", repr(hash(P.R)==hash(4)))
except Exception as x: print('hash(P.R)==hash(4)', type(x).__name__, x)
try: print('{P.R: 1}[4]', "->", repr({P.R: 1}[4]))
except Exception as x: print('{P.R: 1}[4]', type(x).__name__, x)
try: print('isinstance(P.R, int)', "->", repr(isinstance(P.R, int)))
except Exception as x: print('isinstance(P.R, int)', type(x).__name__, x)
try: print('P.__members__', "->", repr(P.__members__))
except Exception as x: print('P.__members__', type(x).__name__, x)
try: print('F.A | F.B', "->", repr(F.A | F.B))
except Exception as x: print('F.A | F.B', type(x).__name__, x)
try: print('F.AB', "->", repr(F.AB))
except Exception as x: print('F.AB', type(x).__name__, x)
try: print('~F.A', "->", repr(~F.A))
except Exception as x: print('~F.A', type(x).__name__, x)
try: print('F(0)', "->", repr(F(0)))
except Exception as x: print('F(0)', type(x).__name__, x)
try: print('F.A & F.B', "->", repr(F.A & F.B))
except Exception as x: print('F.A & F.B', type(x).__name__, x)
try: print('F.A ^ F.AB', "->", repr(F.A ^ F.AB))
except Exception as x: print('F.A ^ F.AB', type(x).__name__, x)
try: print('F(3)', "->", repr(F(3)))
except Exception as x: print('F(3)', type(x).__name__, x)
try: print('F(7)', "->", repr(F(7)))
except Exception as x: print('F(7)', type(x).__name__, x)
try: print('F.A in F.AB', "->", repr(F.A in F.AB))
except Exception as x: print('F.A in F.AB', type(x).__name__, x)
try: print('F.C in F.AB', "->", repr(F.C in F.AB))
except Exception as x: print('F.C in F.AB', type(x).__name__, x)
try: print('list(F.AB)', "->", repr(list(F.AB)))
except Exception as x: print('list(F.AB)', type(x).__name__, x)
try: print('len(F(7))', "->", repr(len(F(7))))
except Exception as x: print('len(F(7))', type(x).__name__, x)
try: print('F.A | 1', "->", repr(F.A | 1))
except Exception as x: print('F.A | 1', type(x).__name__, x)
try: print('F(8)', "->", repr(F(8)))
except Exception as x: print('F(8)', type(x).__name__, x)
try: print('F(5).name', "->", repr(F(5).name))
except Exception as x: print('F(5).name', type(x).__name__, x)
try: print('str(F(5))', "->", repr(str(F(5))))
except Exception as x: print('str(F(5))', type(x).__name__, x)
try: print('str(F.A)', "->", repr(str(F.A)))
except Exception as x: print('str(F.A)', type(x).__name__, x)
try: print("f'{F(5)}'", "->", repr(f'{F(5)}'))
except Exception as x: print("f'{F(5)}'", type(x).__name__, x)
try: print('repr(F.A)', "->", repr(repr(F.A)))
except Exception as x: print('repr(F.A)', type(x).__name__, x)
try: print('list(F)', "->", repr(list(F)))
except Exception as x: print('list(F)', type(x).__name__, x)
try: print('bool(F(0))', "->", repr(bool(F(0))))
except Exception as x: print('bool(F(0))', type(x).__name__, x)
try: print('F(-1)', "->", repr(F(-1)))
except Exception as x: print('F(-1)', type(x).__name__, x)
try: print('F(-2)', "->", repr(F(-2)))
except Exception as x: print('F(-2)', type(x).__name__, x)
try: print('F.A < F.B', "->", repr(F.A < F.B))
except Exception as x: print('F.A < F.B', type(x).__name__, x)
try: print('F.A == 1', "->", repr(F.A == 1))
except Exception as x: print('F.A == 1', type(x).__name__, x)
try: print('1 in F', "->", repr(1 in F))
except Exception as x: print('1 in F', type(x).__name__, x)
try: print('F.A in [F.A]', "->", repr(F.A in [F.A]))
except Exception as x: print('F.A in [F.A]', type(x).__name__, x)
try: print('F.A.value', "->", repr(F.A.value))
except Exception as x: print('F.A.value', type(x).__name__, x)
try: print('F.__members__', "->", repr(F.__members__))
except Exception as x: print('F.__members__', type(x).__name__, x)
try: print("F['AB'] is F.AB", "->", repr(F['AB'] is F.AB))
except Exception as x: print("F['AB'] is F.AB", type(x).__name__, x)
try: print('F(1) is F.A', "->", repr(F(1) is F.A))
except Exception as x: print('F(1) is F.A', type(x).__name__, x)
try: print('F.A or 1', "->", repr(F.A or 1))
except Exception as x: print('F.A or 1', type(x).__name__, x)
try: print("F('x')", "->", repr(F('x')))
except Exception as x: print("F('x')", type(x).__name__, x)
try: print("P('x')", "->", repr(P('x')))
except Exception as x: print("P('x')", type(x).__name__, x)
try: print('F', "->", repr(F))
except Exception as x: print('F', type(x).__name__, x)
try: print('P', "->", repr(P))
except Exception as x: print('P', type(x).__name__, x)
try: print('F.AB.name', "->", repr(F.AB.name))
except Exception as x: print('F.AB.name', type(x).__name__, x)
try: print('iter(F.AB).__next__()', "->", repr(iter(F.AB).__next__()))
except Exception as x: print('iter(F.AB).__next__()', type(x).__name__, x)
try: print('F.A | None', "->", repr(F.A | None))
except Exception as x: print('F.A | None', type(x).__name__, x)
try: print('(F.A|F.C) == F(5)', "->", repr((F.A|F.C) == F(5)))
except Exception as x: print('(F.A|F.C) == F(5)', type(x).__name__, x)
try: print('(F.A|F.C) is F(5)', "->", repr((F.A|F.C) is F(5)))
except Exception as x: print('(F.A|F.C) is F(5)', type(x).__name__, x)

class S(StrEnum):
    A = auto(); B = "bee"
print(S.A, repr(S.B), S.A == "a", S("bee"), f"{S.A:>5}|", S.A.upper(), S.B + "x", isinstance(S.A, str), "%s" % S.A, "-".join(S), {S.A: 1}["a"], S.A.name, [*S], S.B < "c", len(S.B))
class I(IntEnum):
    ONE = 1; TWO = 2
print(I.ONE, repr(I.TWO), I.ONE + 1, I.ONE < I.TWO, I(1), f"{I.ONE:03d}", "%d" % I.TWO, [10, 20, 30][I.ONE], I.ONE == 1.0, sorted([I.TWO, I.ONE]), max(I), sum(I), I.ONE.bit_length(), range(I.TWO), str(I.ONE), "%s" % I.ONE, I.TWO.real, hash(I.ONE) == hash(1), type(I.ONE + I.TWO), I.ONE | 4, -I.ONE, I.ONE.to_bytes(1, "big"))
A = Enum("A", "X Y Z"); print(A.X, list(A), A.Y.value, A.__module__, A["Z"])
B = Enum("B", {"p": 10, "q": 20}); print(B.p, B(20)); C = IntEnum("C", ["u", "v"], start=5); print(C.v + 0, list(C))
class Mixed(str, Enum):
    X = "x"
print(Mixed.X, repr(Mixed.X), Mixed.X == "x", f"{Mixed.X}", Mixed.X.value, Mixed("x"), str(Mixed.X), Mixed.X + "y", "%s" % Mixed.X, "{}".format(Mixed.X))
class Num(int, Enum):
    A = 1
print(Num.A, f"{Num.A}", Num.A + 1, repr(Num.A), "%d" % Num.A)
class Fl(float, Enum):
    PI = 3.14
print(Fl.PI, Fl.PI * 2, repr(Fl.PI))
class T(Enum):
    A = 1, 2
    B = [1]
    def m(self): return self.value
    @staticmethod
    def s(): return 5
    @classmethod
    def c(cls): return cls.A
    @property
    def p(self): return self.name.lower()
    class Inner: pass
    def __eq__(self, o): return self is o
    def __hash__(self): return 1
print(T.A.m(), T.s(), T.c(), T.B.p, T([1]), T((1, 2)), list(T), len(T))
class Ign(Enum):
    _ignore_ = ["x"]
    x = 5
    A = 1
print(list(Ign), hasattr(Ign, "x"))
class Auto(Enum):
    @staticmethod
    def _generate_next_value_(n, s, c, l): return n.lower() * (c + 1)
    A = auto(); B = auto()
print(Auto.A.value, Auto.B.value)
class Miss(Enum):
    A = "a"
    @classmethod
    def _missing_(cls, v):
        for m in cls:
            if m.value == str(v).lower(): return m
print(Miss("A"))
try: Miss("Z")
except ValueError as e: print(e)
class Bad(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return 5
try: Bad(7)
except Exception as e: print(type(e).__name__, e)
class Ord(Enum):
    LOW = 1; MID = 2; HIGH = 3
    def __lt__(self, o): return self.value < o.value if self.__class__ is o.__class__ else NotImplemented
print(sorted([Ord.HIGH, Ord.LOW]), min(Ord), Ord.LOW < Ord.MID)
try: Ord.LOW < 3
except TypeError as e: print(e)
try: Ord.LOW.value = 5
except AttributeError as e: print(e)
try: Ord.LOW.name = 5
except AttributeError as e: print(e)
try: del Ord.LOW
except AttributeError as e: print(e)
try:
    class Sub(Ord): pass
except TypeError as e: print(e)
try:
    class Dup(Enum):
        A = 1; A = 2
except TypeError as e: print(e)
class Base(Enum):
    def hi(self): return f"hi {self.name}"
class Der(Base): A = 1
print(Der.A.hi(), Der.A, isinstance(Der.A, Base), Ord.LOW.__doc__, Ord.__doc__)
import copy, json
print(copy.copy(Ord.LOW) is Ord.LOW, copy.deepcopy({"a": Ord.LOW}), json.dumps({"i": I.ONE, "s": S.A}), Ord.LOW.__class__.__name__, dir(Ord.LOW)[-3:], Ord.LOW in Ord, "LOW" in Ord.__members__, [m.name for m in Ord])
try: json.dumps(Ord.LOW)
except TypeError as e: print(e)
@verify(UNIQUE)
class U(Enum): A = 1
print(U.A, Flag.__name__, enum.CONTINUOUS)
@global_enum
class G(Enum): GA = 1
print(repr(G.GA), GA)
class WithMember(Enum):
    A = member(1); B = nonmember(2)
    @member
    def f(): pass
print(WithMember.A, WithMember.B, list(WithMember)[0])
try: Ord()
except TypeError as e: print(e)
try: Ord(1, 2)
except Exception as e: print(type(e).__name__, e)
try: Ord.NOPE
except AttributeError as e: print(e)
try: Ord["NOPE"]
except KeyError as e: print(e)
print(Ord.LOW.MID if hasattr(Ord.LOW, "MID") else None)
match I.ONE:
    case I.TWO: print("two")
    case I.ONE: print("one!")
