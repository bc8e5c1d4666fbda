# typing: variables, generics, protocols, typed dicts and hints as texts.
import typing
from typing import *


def show(label, fn):
    try:
        print(label, "->", fn())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


T, K, V = TypeVar("T"), TypeVar("K"), TypeVar("V")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
D = TypeVar("D", default=int)
print(Dict[K, List[V]][str, int], Callable[[T], K][int, str], Union[T, int][str], Tuple[T, ...][int], Dict[K, V].__parameters__)
print(Callable[P, T], Callable[Concatenate[int, P], T], Tuple[Unpack[Ts]], Optional[T], T | None, int | T, List[int] | None, D.has_default(), T.has_default())
print(Union[int, str, None], Union[int, Union[str, float]], Optional[Union[int, str]], Literal[1, 1, True], Literal["a"] == Literal["a"], Literal[1, 2] == Literal[2, 1])
print(Type[Any], Generator[int, str, bool], AsyncIterator[int], ContextManager[str], Deque[int], DefaultDict[str, int], Counter[str], ChainMap[str, int], Pattern[str], Awaitable[int])
print(Annotated[int, "a"][()] if False else Annotated[List[T], "m"][int], Annotated[Annotated[int, 1], 2], ClassVar[List[int]], Final[str], TypeGuard[int], Required[int], NotRequired[str])
print(List[int].__origin__, Callable[[int], str].__args__, Optional[int].__origin__ is Union, get_origin(Callable), get_args(Callable[[int, str], bool]), get_args(Literal[1, "x"]), get_origin(Annotated[int, 1]), get_args(Annotated[int, 1]))
print({List[int]: 1}[List[int]], hash(Union[int, str]) == hash(Union[str, int]), Any, NoReturn, Self, TypeVar("C", covariant=True), TypeVar("X", contravariant=True))


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


class Pair(Generic[K, V]):
    pass


class IntStack(Stack[int]):
    pass


class Swapped(Pair[V, K]):
    pass


class Both(Mapping[str, T]):
    def __getitem__(self, k): return k
    def __iter__(self): return iter("ab")
    def __len__(self): return 2


s = Stack[int]()
s.push(1)
print(s.items, type(s).__name__, s.__orig_class__, Stack[str], Pair[int, str], Stack.__parameters__, IntStack.__orig_bases__, IntStack.__parameters__, Swapped[int, str], Stack[T][int])
print(Both()["x"], list(Both()), dict(Both()), Both.__mro__[-2].__name__)
show("too many", lambda: Pair[int])
show("not generic", lambda: IntStack[int])
show("List two", lambda: List[int, str])
show("Dict one", lambda: Dict[int])
show("no args", lambda: List[int][str])
show("empty union", lambda: Union[()])
show("generic of type", lambda: Generic[int])
show("twice", lambda: Generic[T, T])
show("plain generic", lambda: type("G", (Generic,), {}))
show("callable form", lambda: Callable[int])
show("callable args", lambda: Callable[int, str])
show("final subclass", lambda: type("F", (Union,), {}))
show("typevar one", lambda: TypeVar("Q", int))
show("classvar two", lambda: ClassVar[int, str])
show("annotated one", lambda: Annotated[int])
show("isinstance union", lambda: (isinstance(1, Union[int, str]), isinstance([], List), isinstance({}, Mapping), issubclass(dict, Mapping)))
show("isinstance literal", lambda: isinstance(1, Literal[1]))
show("isinstance typevar", lambda: isinstance(1, T))


@runtime_checkable
class Named(Protocol):
    name: str

    def greet(self) -> str: ...


class Good:
    name = "g"

    def greet(self): return "hi"


class Impl(Named):
    name = "impl"

    def greet(self): return "hello"


print(isinstance(Good(), Named), isinstance(5, Named), Impl().greet(), isinstance(Impl(), Named), is_protocol(Named), is_protocol(Impl), sorted(get_protocol_members(Named)))
show("issubclass data", lambda: issubclass(Good, Named))
show("bad runtime", lambda: runtime_checkable(Good))
show("members", lambda: get_protocol_members(Good))
print(isinstance(5, SupportsInt), isinstance("x", SupportsInt), isinstance(5, SupportsIndex), isinstance(1.5, SupportsRound), isinstance(-1, SupportsAbs), issubclass(int, SupportsFloat))


class Movie(TypedDict):
    title: str
    year: NotRequired[int]


class Sequel(Movie, total=False):
    number: Required[int]
    note: str


print(Movie(title="x"), Sequel.__required_keys__ == {"title", "number"}, sorted(Sequel.__optional_keys__), Sequel.__total__, is_typeddict(Movie), is_typeddict(dict), sorted(Sequel.__annotations__))
Point = TypedDict("Point", {"x": int, "y": int})
print(Point(x=1, y=2), Point.__name__, Point.__annotations__)
show("typeddict check", lambda: isinstance({}, Movie))
P2 = NamedTuple("P2", [("x", int), ("y", int)])
print(P2(1, 2), P2.__annotations__, P2._fields)


class Employee(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

    @property
    def upper(self):
        return self.name.upper()


print(Employee("ann"), Employee("ann").upper, Employee.__doc__, Employee.__annotations__, Employee._field_defaults, Employee.__bases__)


def bad():
    class B(NamedTuple):
        x: int = 0
        y: int


show("default order", bad)
UserId = NewType("UserId", int)
print(UserId, UserId(3), UserId.__name__, UserId.__supertype__, Optional[UserId], UserId | None)


class Tree:
    left: "Optional[Tree]"
    kids: "List['Tree']"
    pair: Dict[str, "Tree"]
    none: None

    def walk(self, depth: "int" = 0) -> "Iterator[Tree]": ...


print(get_type_hints(Tree) == {"left": Optional[Tree], "kids": List[Tree], "pair": Dict[str, Tree], "none": type(None)}, get_type_hints(Tree.walk))
print(Tree.__annotations__["pair"], List["Tree"], ForwardRef("Tree") == ForwardRef("Tree"))


def annotated(a: Annotated[int, "meta"], b: "Literal['x', 1] | None" = None, *c: "tuple[int, ...]", d: "Callable[[int], str]"): ...


print(get_type_hints(annotated))
print(get_type_hints(annotated, include_extras=True)["a"])
show("undefined", lambda: get_type_hints(type("U", (), {"__annotations__": {"x": "Nope"}})))
show("bad text", lambda: get_type_hints(type("U", (), {"__annotations__": {"x": "a b"}})))


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x): return x * 2


print(len(get_overloads(double)), double(2), double("a"))
clear_overloads()
print(get_overloads(double), cast("int", "x"), assert_type(5, int), TYPE_CHECKING, AnyStr, Text)
show("never", lambda: assert_never(5))


@final
class Leaf:
    @override
    def f(self): ...


print(Leaf.__final__, Leaf.f.__override__, isinstance(typing.IO, type), TextIO.__mro__[1].__name__)
type Alias = list[int]
print(Alias, Alias.__value__, type(Alias), isinstance(Alias, TypeAliasType))
