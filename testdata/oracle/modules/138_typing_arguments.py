# What may stand within the brackets of a type.
from typing import *
class Shape(Protocol):
    def area(self): ...
class G(Generic[TypeVar("T")]): pass
for f in (lambda: List[Shape], lambda: Optional[Shape], lambda: Callable[[Shape], int], lambda: list[Shape], lambda: List[G], lambda: Dict[str, Protocol], lambda: List[Generic], lambda: Union[Shape, int], lambda: Shape | None, lambda: Tuple[Shape, ...], lambda: List[ClassVar], lambda: List[3], lambda: Optional[5], lambda: Union[1,2], lambda:Dict[int], lambda: List[int,str], lambda: List[Any], lambda: List[Final], lambda: List["Shape"], lambda: Callable[int], lambda: Callable[..., int], lambda: Optional[int, str], lambda: Type[Shape], lambda: Literal[1, "a", None], lambda: Annotated[int, "x"], lambda: Annotated[int], lambda: ClassVar[int], lambda: Final[int], lambda: Union[()], lambda: Union[int], lambda: Iterable[Shape], lambda: Generator[int, None, str], lambda:Any[int], lambda: List[List], lambda: NoReturn, lambda: TypeGuard[int], lambda: Self, lambda: Concatenate[int, ...], lambda: Never, lambda: LiteralString, lambda: Required[int]):
    try: print(f())
    except TypeError as e: print("TypeError", e)
T=TypeVar("T"); K=TypeVar("K")
class It(Protocol[T]):
    def get(self) -> T: ...
class Ot(Generic[K]): pass
class Both(It[T], Ot[K]): pass
print(Both.__parameters__, Both[int, str], It[int], It.__parameters__, Protocol, repr(It))
class Sub(It[int]):
    def get(self): return 1
print(Sub().get(), Sub.__mro__)
def f(x: "It[int]", y: Optional[It] = None) -> List[It]: ...
print(get_type_hints(f))
