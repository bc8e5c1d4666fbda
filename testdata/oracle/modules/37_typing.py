# typing: names, generic aliases, Protocol, TypedDict, NamedTuple, cast, overload, get_type_hints.
from typing import (TYPE_CHECKING, Annotated, Any, Callable, ClassVar, Dict, Final, Generic, Iterable, Iterator, List, Literal, Mapping, NamedTuple, NewType, NoReturn, Optional, Protocol, Sequence, Set, Tuple, Type,
                    TypedDict, TypeVar, Union, cast, final, get_args, get_origin, get_type_hints, overload, runtime_checkable)

for t in (Any, List[int], Dict[str, int], Optional[str], Union[int, str], Union[int, None], Tuple[int, ...], Callable[[int], str], Callable[..., Any], Literal["a", 1], Set[int], Type[int], Sequence[str], Iterable, Iterator[int], Mapping[str, Any], ClassVar[int],
          Final[int], NoReturn, list[int], dict[str, list[int]], int | str | None, Annotated[int, "meta"], List, Tuple[()], Union[int, int], Optional[Optional[int]], List["Fwd"]):
    print(t)
T = TypeVar("T")
K = TypeVar("K", bound=int)
N = TypeVar("N", int, str)
print(T, K.__bound__, N.__constraints__, T.__name__, List[T], Dict[K, T])


class Box(Generic[T]):
    def __init__(self, v: T):
        self.v = v


print(Box[int](5).v, Box[int], Box.__name__, [b.__name__ for b in Box.__mro__][:2])
UserId = NewType("UserId", int)
print(UserId(5), UserId.__name__, cast(int, "not checked"), TYPE_CHECKING)


class Movie(TypedDict, total=False):
    name: str
    year: int


m: Movie = {"name": "x"}
print(m, type(m).__name__, Movie(name="y", year=2), sorted(Movie.__annotations__), Movie.__total__)


class Emp(NamedTuple):
    name: str
    id: int = 3

    def tag(self) -> str:
        return f"{self.name}#{self.id}"


e = Emp("a")
print(e, e.tag(), Emp._fields, Emp._field_defaults, e._replace(id=9), isinstance(e, tuple))


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


class File:
    def close(self):
        pass


print(isinstance(File(), Closable), isinstance(5, Closable))


class Shape(Protocol):
    def area(self) -> float: ...


class Sq:
    def area(self) -> float:
        return 4.0


def total(shapes: list[Shape]) -> float:
    return sum(s.area() for s in shapes)


print(total([Sq(), Sq()]))


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x


@final
class Sealed:
    pass


def hinted(a: int, b: "str" = "x", *c: float) -> Optional[bool]:
    return None


print(f(1), f("s"), Sealed.__final__, get_type_hints(hinted), hinted.__annotations__, get_origin(List[int]), get_args(Dict[str, int]), get_origin(int), get_args(Optional[int]), get_origin(Union[int, str]) is Union)


def show(label, fn):
    try:
        print(label, "->", fn())
    except Exception as err:
        print(label, "->", type(err).__name__ + ":", err)


show("isinstance List", lambda: isinstance([], List))
show("isinstance List[int]", lambda: isinstance([], List[int]))
show("isinstance Union", lambda: isinstance(1, Union[int, str]))
show("isinstance Any", lambda: isinstance(1, Any))
show("protocol not runtime", lambda: isinstance(Sq(), Shape))
show("protocol instance", lambda: Shape())
show("List call", lambda: List())
show("Optional two", lambda: Optional[int, str])
show("Union call", lambda: Union())
show("Any instance", lambda: Any())
show("generic not class", lambda: Box[int, str])
show("not generic", lambda: Emp[int])
show("equal", lambda: (List[int] == List[int], Optional[int] == Union[int, None], int | None == Optional[int], Union[int, str] == Union[str, int]))
