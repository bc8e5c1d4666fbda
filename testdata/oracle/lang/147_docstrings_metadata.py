# __doc__, __name__, __qualname__, __module__, __dict__, __annotations__, function attributes, help-free introspection.
"""Not the module docstring, because a comment is not a statement but this string is first."""


def documented(a: int, b: "str" = "x", *args: float, key=None, **kw: bool) -> list:
    """First line.

    More text,
        indented.
    """
    return [a, b]


class Thing:
    """A thing."""

    kind: str = "generic"

    def method(self):
        '''Single quotes.'''

    @property
    def prop(self):
        """Prop doc."""
        return 1

    @classmethod
    def create(cls):
        """Create doc."""

    @staticmethod
    def helper():
        pass

    class Inner:
        """Inner doc."""

        def deep(self):
            pass


print(repr(__doc__))
print(documented.__name__, documented.__qualname__, documented.__module__, repr(documented.__doc__), documented.__defaults__, documented.__kwdefaults__, documented.__annotations__)
print(Thing.__name__, Thing.__qualname__, Thing.__module__, Thing.__doc__, Thing.method.__doc__, Thing.prop.__doc__, Thing.create.__doc__, Thing.helper.__doc__, Thing.Inner.__qualname__, Thing.Inner.deep.__qualname__, Thing().method.__name__, Thing.__annotations__)
print((lambda: 0).__name__, (lambda: 0).__doc__, Thing().__doc__, Thing.create.__func__.__name__, Thing.create.__self__ is Thing, Thing().method.__self__.__class__.__name__)


def outer():
    def inner():
        class Local:
            pass

        return Local

    return inner


print(outer().__qualname__, outer()().__qualname__, outer()().__name__)
documented.counter = 0
documented.counter += 1
documented.__doc__ = "changed"
documented.__name__ = "renamed"
print(documented.counter, documented.__doc__, documented.__name__, documented.__dict__, hasattr(documented, "__call__"))
Thing.__doc__ = "new class doc"
Thing.__name__ = "Renamed"
print(Thing.__doc__, Thing, type(Thing()).__name__)


def raises():
    documented()


try:
    raises()
except TypeError as e:
    print(e)
try:
    Thing.method.__doc__ = "x"
    Thing().method.__doc__ = "y"
except AttributeError as e:
    print("AttributeError:", e)
print(len.__name__, len.__doc__.split(".")[0], int.__name__, str.join.__name__, [].append.__name__, type(None).__name__, type(...).__name__, print.__module__, int.__module__, Thing.__class__.__name__, type.__class__.__name__)
print(sorted(n for n in vars(Thing) if not n.startswith("__")), sorted(vars(Thing())), "__init__" in vars(Thing), Thing.__bases__, Thing.__base__, Thing.__mro__[-1], Thing.__subclasses__())
t = Thing()
t.x = 1
t.__dict__["y"] = 2
print(t.__dict__, t.y, vars(t) == {"x": 1, "y": 2}, t.__class__.__name__, t.__module__)
t.__dict__ = {"fresh": True}
print(t.fresh, hasattr(t, "x"))
x: int = 5
y: "list[str]"
print(__annotations__, __name__, "__file__" in globals(), globals()["__name__"])


def generator_function():
    """Gen doc."""
    yield


g = generator_function()
print(g.__name__, g.__qualname__, generator_function.__doc__, type(g).__name__)
for f in (lambda: setattr(documented, "__name__", 5), lambda: setattr(documented, "__defaults__", 5), lambda: setattr(Thing, "__name__", 5), lambda: setattr(len, "x", 1), lambda: setattr(documented, "__dict__", 5)):
    try:
        f()
        print("fine")
    except (TypeError, AttributeError) as e:
        print(f"{type(e).__name__}: {e}")
documented.__defaults__ = ("new default",)
print(documented(1))
print("""Triple
string as expression""".splitlines())
if True:
    """A string statement inside a block."""
    print("block ran")
