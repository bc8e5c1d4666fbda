# Properties: inheritance, caching, validation, class-level, computed, getter/setter objects, attribute errors inside.
class Circle:
    def __init__(self, r):
        self.radius = r

    @property
    def radius(self):
        """The radius."""
        return self._r

    @radius.setter
    def radius(self, v):
        if not isinstance(v, (int, float)):
            raise TypeError(f"radius must be a number, not {type(v).__name__}")
        if v < 0:
            raise ValueError("radius must not be negative")
        self._r = v

    @property
    def area(self):
        return 3.14159 * self._r**2

    @property
    def diameter(self):
        return self._r * 2

    @diameter.setter
    def diameter(self, v):
        self.radius = v / 2

    @diameter.deleter
    def diameter(self):
        self.radius = 0


c = Circle(2)
c.diameter = 10
print(c.radius, c.diameter, f"{c.area:.2f}", vars(c), Circle.radius.__doc__, Circle.area.fset, Circle.diameter.fdel is not None)
del c.diameter
print(c.radius)
c.radius += 3
print(c.radius)
for name, v in (("radius", -1), ("radius", "x"), ("area", 5), ("diameter", -4)):
    try:
        setattr(c, name, v)
    except (AttributeError, TypeError, ValueError) as e:
        print(f"{name}={v!r}: {type(e).__name__}: {e}")
for name in ("area", "radius"):
    try:
        delattr(c, name)
    except AttributeError as e:
        print("AttributeError:", e)
try:
    Circle("big")
except TypeError as e:
    print("in init:", e)


class Cached:
    calls = 0

    @property
    def value(self):
        if not hasattr(self, "_value"):
            Cached.calls += 1
            self._value = 42
        return self._value


k = Cached()
print(k.value, k.value, Cached.calls)


class Base:
    @property
    def name(self):
        return "base"

    @property
    def pair(self):
        return self.name, self._hidden()

    def _hidden(self):
        return "hidden base"


class Child(Base):
    @property
    def name(self):
        return "child of " + super().name

    def _hidden(self):
        return "hidden child"


class WithSetter(Base):
    @Base.name.setter
    def name(self, v):
        print("setting", v)

    @name.getter
    def name(self):
        return "own getter"


print(Base().name, Child().name, Child().pair, WithSetter().name)
WithSetter().name = 5
try:
    Child().name = "x"
except AttributeError as e:
    print("AttributeError:", e)


class Broken:
    @property
    def attr(self):
        return self.missing

    @property
    def fallback(self):
        return self.also_missing

    def __getattr__(self, name):
        if name == "also_missing":
            return "from __getattr__"
        raise AttributeError(f"no {name!r}")


b = Broken()
print(b.fallback, hasattr(b, "attr"), getattr(b, "attr", "default"))
try:
    b.attr
except AttributeError as e:
    print("AttributeError:", e)


class classproperty:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner):
        return self.f(owner)


class Config:
    _registry = {"a": 1}

    @classproperty
    def keys(cls):
        return sorted(cls._registry), cls.__name__


print(Config.keys, Config().keys)


def typed(name, kind):
    slot = "_" + name

    def get(self):
        return getattr(self, slot)

    def set(self, v):
        if not isinstance(v, kind):
            raise TypeError(f"{name} expects {kind.__name__}, got {type(v).__name__}")
        setattr(self, slot, v)

    return property(get, set, doc=f"typed {name}")


class Person:
    name = typed("name", str)
    age = typed("age", int)

    def __init__(self, name, age):
        self.name, self.age = name, age


p = Person("Ann", 5)
print(p.name, p.age, Person.age.__doc__, vars(p))
for f in (lambda: Person(1, 2), lambda: setattr(p, "age", "old"), lambda: Person.name.__set__(p, 5), lambda: Person.name.fget(5)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(f"{type(e).__name__}: {e}")
Person.initial = property(lambda self: self.name[0])
print(p.initial, isinstance(Person.initial, property), Person.initial.fget(p), property().fget)
pr = property(lambda self: "anonymous")
try:
    type("T", (), {"x": pr})().x = 1
except AttributeError as e:
    print("AttributeError:", e)
