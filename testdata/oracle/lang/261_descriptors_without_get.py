# Descriptors that decide about assignments only.
class Positive:
    def __set_name__(self, owner, name): self.name = name
    def __set__(self, obj, value):
        if value <= 0: raise ValueError(f"{self.name} must be positive")
        obj.__dict__[self.name] = value
class Item:
    price = Positive(); qty = Positive()
    def __init__(self, p, q): self.price, self.qty = p, q
    def total(self): return self.price * self.qty
i = Item(3, 4); print(i.total(), vars(i)); i.price = 10; print(i.total(), i.price)
try: i.qty = -1
except ValueError as e: print(e)
class Descr:
    def __init__(self, name): self.name = name
    def __set__(self, obj, value): obj.__dict__[self.name] = value
descr = Descr("a")
class X: a = descr
x = X(); print(x.a is descr); x.a = 42; print(x.a)
class Y(X): pass
for k in range(3):
    y = Y(); print(y.a is descr); y.a = k; print(y.a)
def get(o): return o.a
objs = [X(), Y(), X()]
for o in objs: print(get(o) is descr)
objs[0].a = 1
print([get(o) if get(o) is not descr else "descr" for o in objs])
class Meta(type): pass
class Z(metaclass=Meta): pass
Z.a = 42
Meta.a = Descr("a")
print(Z.a)
try: del i.price
except AttributeError as e: print(repr(e), i.price)
class OnlyDel:
    def __delete__(self, o): print("deleted")
class W: d = OnlyDel()
w = W(); del w.d
try: w.d = 1
except AttributeError as e: print(repr(e))
print(type(w.d).__name__); w.__dict__["d"] = 5; print(w.d)
