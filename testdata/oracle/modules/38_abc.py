# abc: abstract classes, properties, registration.
from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, Sequence, Set, Sized


class Shape(ABC):
    @abstractmethod
    def area(self):
        """Area."""

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name}: {self.area()}"

    @classmethod
    @abstractmethod
    def unit(cls): ...

    @staticmethod
    @abstractmethod
    def helper(): ...


class Square(Shape):
    def __init__(self, s):
        self.s = s

    def area(self):
        return self.s**2

    name = "square"

    @classmethod
    def unit(cls):
        return cls(1)

    @staticmethod
    def helper():
        return "helped"


class Partial(Shape):
    def area(self):
        return super().area()


class OneMissing(Square):
    @abstractmethod
    def extra(self): ...


print(Square(3).describe(), Square.unit().area(), Square.helper(), isinstance(Square(1), Shape), sorted(Shape.__abstractmethods__), Square.__abstractmethods__)


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("Shape", lambda: Shape())
show("Partial", lambda: Partial())
show("OneMissing", lambda: OneMissing(1))


class Plugin(metaclass=ABCMeta):
    @abstractmethod
    def run(self): ...


@Plugin.register
class Virtual:
    pass


print(isinstance(Virtual(), Plugin), issubclass(Virtual, Plugin), Plugin in Virtual.__mro__, type(Plugin).__name__)
show("Plugin", lambda: Plugin())


class HasClose(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return True if any("close" in B.__dict__ for B in C.__mro__) else NotImplemented


class F:
    def close(self):
        pass


print(issubclass(F, HasClose), isinstance(5, HasClose))
for cls in (Sized, Iterable, Container, Hashable, Callable, Sequence, Mapping, Set, Iterator, MutableSequence):
    print(cls.__name__, [isinstance(v, cls) for v in ([], (), "s", {}, {1}, 5, len, iter([]), range(3), (x for x in []))])


class Deck(Sequence):
    def __init__(self, cards):
        self.cards = list(cards)

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, i):
        return self.cards[i]


d = Deck("abcb")
print("b" in d, d.index("b"), d.count("b"), list(reversed(d)), [c for c in d], d[1:3], isinstance(d, Iterable))
show("index missing", lambda: d.index("z"))


class Store(MutableMapping):
    def __init__(self, **kw):
        self.data = kw

    def __getitem__(self, k):
        return self.data[k]

    def __setitem__(self, k, v):
        self.data[k] = v

    def __delitem__(self, k):
        del self.data[k]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


s = Store(a=1)
s.update(b=2, c=3)
print(s.get("zz", 0), s.pop("a"), sorted(s), list(s.items()), s.setdefault("q", 9), "q" in s, len(s), dict(s), s == {"b": 2, "c": 3, "q": 9}, list(s.keys()))
show("pop missing", lambda: s.pop("zzz"))
show("abstract seq", lambda: type("X", (Sequence,), {})())


class S2(Set):
    def __init__(self, it):
        self.e = sorted(set(it))

    def __contains__(self, x):
        return x in self.e

    def __iter__(self):
        return iter(self.e)

    def __len__(self):
        return len(self.e)


print(list(S2([1, 2]) | S2([2, 3])), list(S2([1, 2]) & {2}), S2([1]) <= S2([1, 2]), list(S2([1, 2]) - S2([1])), S2([1]) == {1})
