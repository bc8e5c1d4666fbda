"""Aliases of types with parameters: items of them in annotations and at run time."""
import threading
from typing import get_args, get_origin

type Pair[T] = tuple[T, T]
type Result[T, E] = T | E
type Plain = dict[str, int]


def swap[T](p: Pair[T]) -> Pair[T]:
    return p[1], p[0]


def gather(jobs: list[Result[int, Exception]]) -> Result[int, str]:
    return sum(j for j in jobs if isinstance(j, int))


out = []
t = threading.Thread(target=lambda: out.append(swap((1, 2))))
t.start()
t.join()
print(out, gather([1, ValueError(), 2]))
print(Pair, Pair[int], Result[int, str], Pair[Pair[int]], Plain, Plain.__value__)
print(get_args(Result[int, str]), get_origin(Pair[int]) is Pair, Pair[int].__origin__, Pair[int].__name__, type(Pair[int]))
print(Pair[int] == Pair[int], Pair[int] == Pair[str], hash(Pair[int]) == hash(Pair[int]), gather.__annotations__)
try:
    Plain[int]
except TypeError as e:
    print(e)
