# __future__ imports, faulthandler and tracemalloc as far as programs call them.
from __future__ import annotations, division, print_function

import __future__
import faulthandler
import tracemalloc


def f(x: NotDefined, y: "str" = 1) -> Undefined.attr[int]:
    return x


class C:
    field: AnythingGoes = 5
    other: list[Nope]


z: Whatever = 3
print(f(1), f.__annotations__, C.__annotations__, C.field, z, __annotations__)
print(7 / 2, __future__.annotations.compiler_flag > 0, "division" in __future__.all_feature_names, type(__future__.division).__name__)
print(faulthandler.is_enabled(), faulthandler.enable(), faulthandler.is_enabled(), faulthandler.disable())
print(tracemalloc.is_tracing(), tracemalloc.start(), tracemalloc.is_tracing(), len(tracemalloc.get_traced_memory()), tracemalloc.stop(), tracemalloc.is_tracing())
