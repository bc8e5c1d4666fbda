# Defaults of parameters: constants and others, read, replaced and taken away.
def f(a, b=1, c="x", *, d=None, e=2.5):
    return a, b, c, d, e


print(f.__defaults__, f.__kwdefaults__, f(0), f(0, 2, d=3))
f.__defaults__ = (7,)
print(f.__defaults__, f(0, 1))
try:
    f(0)
except TypeError as error:
    print(error)
f.__defaults__ = None
print(f.__defaults__)
try:
    f(0, 1)
except TypeError as error:
    print(error)
f.__defaults__ = ()
print(f.__defaults__)
f.__defaults__ = ("all", "have", "one")
print(f(), f(b=1))
del f.__defaults__
print(f.__defaults__)
try:
    f.__defaults__ = [1]
except TypeError as error:
    print(error)

made = []
for i in range(3):
    def g(n=-1, shift=(1, (2, None)), *rest):
        return n + shift[0], rest
    made.append(g)
made[1].__defaults__ = (10, (20,))
print([g() for g in made], [g(5, (6,), 7) for g in made], [g.__defaults__ for g in made])

limit = 3


def h(a=limit, b=4):
    return a, b


limit = 5
print(h(), h.__defaults__, (lambda x, y=..., z=b"z": (x, y, z))(0))


def keep(x, into=[]):
    into.append(x)
    return into


keep(1)
print(keep(2), keep.__defaults__)


class C:
    size = 2

    def method(self, n=1, /, m=size, k=True):
        return n, m, k


print(C().method(), C().method(5, k=0), C.method.__defaults__)
for bad in (lambda: C().method(1, 2, 3, 4), lambda: h(1, 2, 3), lambda: h(c=1), lambda: f(1), lambda: C().method(n=1)):
    try:
        print(bad())
    except TypeError as error:
        print(error)

# Functions of modules, before they are called first and after.
import string
import textwrap
from logging import Handler

print(textwrap.shorten.__defaults__, textwrap.dedent.__defaults__, string.capwords.__defaults__, Handler.__init__.__defaults__)
print(string.capwords("a b"), string.capwords("a-b", "-"), string.capwords.__defaults__)
string.capwords.__defaults__ = ("-",)
print(string.capwords("a-b c"))
