# enum: boundaries, aliases, checks, properties, functional calls.
import copy, enum
from enum import *
class C(Flag):
    R=1;G=2;B=4; RG=3
print(C.R|C.B, repr(C.R|C.B), C.RG, list(C.RG), C(0), C(5), ~C.R, C.R in C.RG, len(C.RG), C.RG.name, (C.R|C.B).name, C(0).name, C.R & C.G, C.R ^ C.RG, bool(C(0)))
try: C(8)
except ValueError as e: print(e)
class K(Flag, boundary=KEEP):
    A=1;B=2
print(K(8), K(9), K(5)|K.A)
class E(Flag, boundary=EJECT):
    A=1
print(E(8), type(E(8)))
class F(Flag, boundary=CONFORM):
    A=1;B=2
print(F(9), F(8))
class I(IntFlag):
    A=1;B=2
print(I(9), repr(I(9)), I.A|8, I.A|I.B, repr(I.A|I.B), I(3)==3, ~I.A, repr(I(0)), str(I.A), f"{I.A}", I.A+1)
@unique
class U(Enum):
    A=1
try:
    @unique
    class U2(Enum):
        A=1;B=1
except ValueError as e: print(e)
try:
    @verify(UNIQUE)
    class U3(Enum):
        A=1;B=1
except ValueError as e: print(e)
try:
    @verify(CONTINUOUS)
    class U3(Enum):
        A=1;B=3
except ValueError as e: print(e)
try:
    @verify(NAMED_FLAGS)
    class U4(Flag):
        A=1;B=6
except ValueError as e: print(e)
class P(Enum):
    RED=1
    @enum.property
    def hex(self): return hex(self.value)
    @nonmember
    class Inner: pass
    helper = nonmember(5)
    @member
    def fn(self): pass
print(P.RED.hex, P.helper, P.Inner.__name__, list(P)[1].name)
class S(StrEnum):
    A=auto(); B="x"
print(S.A, repr(S.A), S.B, S.A=="a", f"{S.A!r:>10}", S("x"))
class W(Enum):
    A=1; ALIAS=1
print(W.ALIAS, list(W), W.__members__, W['ALIAS'], W(1), 1 in W, 5 in W, W.A in W, len(W), W.A.name)
try: W(5)
except ValueError as e: print(e)
try: W['x']
except KeyError as e: print(e)
try: W.A=3
except AttributeError as e: print(e)
try: del W.A
except AttributeError as e: print(e)
try: W.A.value=3
except AttributeError as e: print(e)
try: W.nope
except AttributeError as e: print(e)
try:
    class X(W): B=2
except TypeError as e: print(e)
A=Enum('A','x y z'); print(list(A), A.x.value)
B=Enum('B',{'p':1,'q':'two'}); print(list(B), repr(B), B.__module__)
D=Enum('D',[('a',1),('b',2)], type=int); print(D.a+1, D.a)
G=IntEnum('G','m n', start=5); print(G.m, repr(G.n), int(G.m), G.m<G.n)
class T(tuple, Enum):
    A=(1,2)
print(T.A, T.A[0], T.A.value)
class Pl(Enum):
    M=(3.3e23,2.4e6); E=(5.9e24,6.3e6)
    def __init__(self, mass, radius): self.mass=mass; self.radius=radius
    @property
    def g(self): return round(self.mass/self.radius**2,3)
print(Pl.E.g, Pl.M.mass, Pl.E)
class N(Enum):
    def _generate_next_value_(name,start,count,last): return name.lower()*2
    A=auto(); B=auto()
print(list(N), N('aa'))
class Mi(Enum):
    A=1
    @classmethod
    def _missing_(cls, v): return cls.A
print(Mi(99))
class O(IntEnum):
    A=1;B=2
    def __str__(self): return 'O!'+self.name
print(O.A, f"{O.B}", O.A<O.B, sorted([O.B,O.A]), max(O), O.A==1)
try: Enum('Z','a b').a < 1
except TypeError as e: print(e)
print(FlagBoundary.STRICT, repr(STRICT), EnumCheck.UNIQUE, ReprEnum, EnumType, EnumMeta is EnumType)
@global_enum
class GE(IntEnum):
    ONE=1
print(GE.ONE, repr(GE.ONE), ONE)
print(copy.copy(W.A) is W.A, copy.deepcopy(W.A) is W.A, hash(W.A)==hash('A'), W.A.__class__, W.__name__, type(W.A.name))
class Shape(Enum):
    SQ='sq'
    def __call__(self, x): return x*2
    def describe(self): return f"{self.name}:{self.value}"
    @staticmethod
    def st(): return 1
    @classmethod
    def default(cls): return cls.SQ
    __hidden=5
    _ignore_=['tmp']
    tmp=3
print(Shape.SQ(4), Shape.SQ.describe(), Shape.st(), Shape.default(), list(Shape), dir(Shape.SQ)[-4:])
class Cmp(Enum):
    LOW=1;HIGH=2
    def __lt__(self,o): return self.value<o.value
print(sorted([Cmp.HIGH,Cmp.LOW]), Cmp.LOW!=Cmp.HIGH, Cmp.LOW is Cmp(1))
match Cmp.LOW:
    case Cmp.LOW: print("matched")
print(Cmp.__doc__, str(Cmp), Cmp.LOW.__doc__)
class Weekday(Enum):
    MON=1
    def __new__(cls, v):
        obj=object.__new__(cls); obj._value_=v*10; return obj
print(Weekday.MON.value, Weekday(10))
class Color(Flag):
    RED=auto(); GREEN=auto(); BLUE=auto(); WHITE=RED|GREEN|BLUE
print(Color.WHITE, list(Color), list(Color.WHITE), Color.RED.value, Color.BLUE.value, Color.RED|Color.GREEN, ~Color.RED, Color.WHITE & ~Color.RED, Color['RED'], Color(7), Color(6), -1 if Color.RED else 0, Color.__members__.keys())
try: Color.RED | 1
except TypeError as e: print(e)
print(isinstance(Color.RED|Color.BLUE, Color), Color.RED == 1, hash(Color.RED|Color.BLUE)==hash(Color(5)))
