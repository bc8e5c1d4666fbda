# Annotations: functions, variables, classes, typing names, type statement.
from typing import Any, Callable, ClassVar, Dict, Generic, Iterable, List, NamedTuple, Optional, Tuple, TypeVar, Union

count: int = 0
name: str
pairs: list[tuple[int, str]] = [(1, "a")]
table: Dict[str, List[int]] = {"a": [1]}
print(count, pairs, table, sorted(__annotations__), __annotations__["count"], __annotations__["pairs"])
try:
    name
except NameError as e:
    print("NameError:", e)


def greet(who: str, times: int = 1, *rest: int, sep: str = " ", **kw: Any) -> str:
    result: str = sep.join([who] * times)
    return result


print(greet("x", 2), greet.__annotations__)


def find(items: List[int], want: Optional[int] = None) -> Union[int, None]:
    for i in items:
        if i == want:
            return i
    return None


print(find([1, 2], 2), find([1]))


def forward(x: "NotDefinedYet") -> "list[int]":
    return [x]


print(forward(1), forward.__annotations__)


class Node:
    value: int
    next: "Optional[Node]" = None
    instances: ClassVar[int] = 0

    def __init__(self, value: int, next: "Node | None" = None) -> None:
        self.value: int = value
        self.next = next


n: Node = Node(1, Node(2))
print(n.next.value, sorted(Node.__annotations__), Node.instances, hasattr(Node, "value"))


class Emp(NamedTuple):
    name: str
    id: int = 3


e = Emp("Al")
print(e, e.name, e.id, e._asdict(), e == ("Al", 3))
T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item

    def get(self) -> T:
        return self.item


b: Box[int] = Box(5)
print(b.get(), Box[str]("s").get())


def apply(f: Callable[[int], int], xs: Iterable[int]) -> List[int]:
    return [f(x) for x in xs]


print(apply(lambda x: x + 1, (1, 2)))
type Pair = tuple[int, int]
p: Pair = (1, 2)
print(p)


def first[T](xs: list[T]) -> T:
    return xs[0]


class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, x: T) -> None:
        self.items.append(x)


s = Stack[int]()
s.push(1)
print(first([7, 8]), s.items)
x: int = "not checked"
print(x, int | None, list[int], dict[str, int], tuple[int, ...], Optional[int], Union[int, str], List[int])
(paren): int = 4
n.value: int = 9
print(paren, n.value, "paren" in __annotations__)


def local_annotation():
    unused: undefined_name_is_fine = 1
    only: int
    try:
        return only
    except UnboundLocalError as e:
        return str(e)


print(local_annotation())
