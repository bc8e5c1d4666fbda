# A special method that is None is called all the same: there is no way round it.
class A:
    __eq__ = None; __add__ = None; __radd__=None; __iadd__=None; __lt__=None; __ne__=None
import operator as o
for f in o.eq,o.ne,o.lt,o.add,o.iadd:
    for a,b in (A(),1),(1,A()),(A(),A()):
        try: print(f.__name__, f(a,b))
        except TypeError as e: print(f.__name__, e)


class B:
    def __add__(self, other):
        return "add"


class C(B):
    __iadd__ = None


try:
    c = C()
    c += 1
except TypeError as e:
    print(e)
