# __new__, singletons, metaclasses, three-argument type().
import threading


class Once:
    _instance = None

    def __new__(cls, *args):
        if cls._instance is None:
            print("creating")
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, v):
        self.v = v


a, b = Once(1), Once(2)
print(a is b, a.v)


class SingletonMeta(type):
    _instances = {}
    _lock = threading.Lock()

    def __call__(cls, *args, **kwargs):
        with cls._lock:
            if cls not in cls._instances:
                cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Config(metaclass=SingletonMeta):
    def __init__(self, value=None):
        self.value = value


class Other(metaclass=SingletonMeta):
    pass


c1, c2 = Config("first"), Config("second")
print(c1 is c2, c1.value, Other() is Other(), Other() is c1, type(Config).__name__, isinstance(Config, SingletonMeta))


class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, [k for k in ns if not k.startswith("__")], kw)
        ns["added"] = "by meta"
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)

    def __repr__(cls):
        return f"<class {cls.__name__} by Meta>"

    @property
    def size(cls):
        return len(cls.__name__)

    def __len__(cls):
        return 7

    def __iter__(cls):
        return iter("ab")

    def __contains__(cls, x):
        return x == "magic"

    def __getitem__(cls, k):
        return f"{cls.__name__}[{k}]"

    def helper(cls):
        return "meta method on " + cls.__name__


class M(metaclass=Meta, option=1):
    x = 1

    def f(self):
        pass


class N(M):
    y = 2


print(M, N, M.added, N().added, M.size, len(M), list(N), "magic" in M, M["k"], M.helper(), type(N).__name__)
try:
    M().helper()
except AttributeError as e:
    print("AttributeError:", e)


class Registry(type):
    all = {}

    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        if bases:
            Registry.all[name.lower()] = cls


class Plugin(metaclass=Registry):
    pass


class Csv(Plugin):
    pass


class Json(Plugin):
    pass


print(sorted(Registry.all))
D = type("D", (object,), {"x": 5, "hello": lambda self, who="you": f"hello {who} {self.x}", "__doc__": "made by type"})
print(D.__name__, D().hello(), D().hello("me"), D.__doc__, D.__bases__ == (object,), type(D) is type)
E = type("E", (D,), dict(x=6))
print(E().hello(), [k.__name__ for k in E.__mro__], E)


class Prep(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        print("prepare", name)
        return {"injected": 42}


class UsesPrep(metaclass=Prep):
    seen = injected + 1


print(UsesPrep.seen, UsesPrep.injected)


class Picky:
    def __new__(cls, kind):
        if kind == "list":
            return [1, 2]
        return super().__new__(cls)

    def __init__(self, kind):
        print("init for", kind)


print(Picky("list"), type(Picky("x")).__name__)


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


class A1(type):
    pass


class B1(type):
    pass


show("conflict", lambda: type("C", (A1("X", (), {}), B1("Y", (), {})), {}))
show("type args", lambda: type("X", ()))
show("type name", lambda: type(5, (), {}))
show("type bases", lambda: type("X", [], {}))
show("init returns", lambda: type("R", (), {"__init__": lambda self: 5})())
show("type()", lambda: type())


class Multi(type):
    def __instancecheck__(cls, inst):
        return hasattr(inst, "quack")

    def __subclasscheck__(cls, sub):
        return hasattr(sub, "quack")


class Duck(metaclass=Multi):
    pass


class Robot:
    quack = True


print(isinstance(Robot(), Duck), isinstance(5, Duck), issubclass(Robot, Duck))


def func_meta(name, bases, ns):
    return (name, len(bases), "z" in ns)


class NotAClass(metaclass=func_meta):
    z = 1


print(NotAClass)
