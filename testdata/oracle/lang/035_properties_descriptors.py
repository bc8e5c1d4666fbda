# property, setters, deleters, descriptors, __set_name__, __getattr__ family.
class Temp:
    def __init__(self, c):
        self.celsius = c

    @property
    def celsius(self):
        """Degrees C."""
        return self._c

    @celsius.setter
    def celsius(self, v):
        if v < -273.15:
            raise ValueError("too cold")
        self._c = v

    @celsius.deleter
    def celsius(self):
        print("deleting")
        del self._c

    @property
    def fahrenheit(self):
        return self._c * 9 / 5 + 32


t = Temp(100)
print(t.celsius, t.fahrenheit, Temp.celsius.__doc__, type(Temp.celsius).__name__)
t.celsius = 0
print(t.fahrenheit)


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("setter error", lambda: setattr(t, "celsius", -300))
show("no setter", lambda: setattr(t, "fahrenheit", 1))
show("no deleter", lambda: delattr(t, "fahrenheit"))
del t.celsius
show("after delete", lambda: t.celsius)


class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, "unset")

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}")
        obj.__dict__[self.name] = value

    def __delete__(self, obj):
        print("delete", self.name)
        obj.__dict__.pop(self.name)


class Rec:
    name = Typed(str)
    size = Typed(int)


r = Rec()
r.name = "n"
print(r.name, r.size, Rec.name.kind, vars(r))
show("typed", lambda: setattr(r, "size", "big"))
del r.name
print(r.name)


class NonData:
    def __get__(self, obj, owner):
        return "from descriptor"


class H:
    nd = NonData()


h = H()
print(h.nd, H.nd)
h.nd = "instance wins"
print(h.nd, vars(h))


class Dyn:
    present = 1

    def __getattr__(self, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"no {name} here")

    def __setattr__(self, name, value):
        print("setattr", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, name)


d = Dyn()
d.x = 5
print(d.x, d.present, d.dyn_hello, getattr(d, "other", "default"), hasattr(d, "other"), hasattr(d, "dyn_q"))
del d.x
show("getattr", lambda: d.x)


class Strict:
    def __getattribute__(self, name):
        if name == "secret":
            return "intercepted"
        return object.__getattribute__(self, name)


s = Strict()
s.secret = "real"
s.plain = 1
print(s.secret, s.plain, s.__dict__)


class Lazy:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner):
        print("computing")
        value = obj.__dict__[self.f.__name__] = self.f(obj)
        return value


class Data:
    @Lazy
    def total(self):
        return 42


x = Data()
print(x.total, x.total)


class P:
    def getx(self):
        return self._x

    def setx(self, v):
        self._x = v

    x = property(getx, setx, doc="The x.")
    cls_prop = classmethod(lambda cls: cls.__name__)


p = P()
p.x = 3
print(p.x, P.x.__doc__, p.cls_prop(), P.x.fget(p), P.x.fdel)


class Child(Temp):
    @property
    def celsius(self):
        return super().celsius + 1000

    @celsius.setter
    def celsius(self, v):
        self._c = v


print(Child(5).celsius)
show("class attr of instance", lambda: t.__class__.nope)
show("property on class error", lambda: Temp.fahrenheit + 1)
