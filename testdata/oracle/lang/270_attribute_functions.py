# getattr, setattr and hasattr with the many ways in which a class may have a say.
class Base:
    shared = "shared"
    _hidden = 1

    def method(self):
        return "method"

    @property
    def computed(self):
        return "computed"

    @staticmethod
    def static():
        return "static"

    def __init__(self):
        self.own = "own"


class Guarded(Base):
    def __getattr__(self, name):
        if name == "made":
            return "made up"
        raise AttributeError(f"no {name} here")


class Watched(Base):
    def __getattribute__(self, name):
        if name == "own":
            return "watched"
        return super().__getattribute__(name)


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


class Descriptor:
    def __get__(self, instance, owner):
        return "from a descriptor"

    def __set__(self, instance, value):
        print("descriptor gets", value)


class Described(Base):
    own = Descriptor()
    plain = 5


class Setting(Base):
    def __setattr__(self, name, value):
        super().__setattr__(name, value * 2)


for cls in Base, Guarded, Watched, Slotted, Described, Setting:
    x = cls()
    print("--", cls.__name__, hasattr(x, "__dict__"), getattr(x, "__dict__", None))
    x = cls()
    for name in ("own", "shared", "computed", "method", "static", "nosuch", "made", "a", "b", "plain", "__class__", "__dict__"):
        try:
            value = getattr(x, name)
            value = value() if callable(value) and name != "__class__" else value
        except AttributeError as e:
            value = "AttributeError: %s" % e
        print(name, value, hasattr(x, name), repr(getattr(x, name, "default"))[:9])
    for name, value in (("own", "new"), ("shared", "mine"), ("computed", "no"), ("a", 7), ("c", 8), ("own", "newer")):
        try:
            setattr(x, name, value)
            print(name, getattr(x, name))
        except AttributeError as e:
            print("AttributeError:", e)
    vars_ = getattr(x, "__dict__", None)
    if vars_ is not None:
        vars_["own"] = "through the dict"
        print(x.own, getattr(x, "own"), hasattr(x, "c"), sorted(vars_))
for call in (lambda: getattr(1), lambda: getattr(x, 5), lambda: hasattr(x, None), lambda: setattr(x, "a"), lambda: getattr(x, "q", 1, 2)):
    try:
        call()
    except TypeError as e:
        print("TypeError:", e)
print(any(x > 2 for x in [1, 2, 3]), all([]), all(x for x in (1, "", 3)), any(iter([0, None, [], 0.0])), max(x * x for x in range(-5, 3)),
      min([3, 1.5, True, 10**20]), max("b", "abc", key=len), max([1, 3, 3.0, 2]), min((2, True, 1)), max([float("nan"), 1]), max(iter([1, float("nan")])),
      min([[2], [1, 5]]), max({1: 2, 0: 9}), max([], default="none"), min(x for x in "hello"))
