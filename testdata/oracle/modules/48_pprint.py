# pprint: widths, nesting, sorting, depth, underscores.
import pprint
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass
from types import SimpleNamespace

pprint.pprint({"b": 1, "a": [1, 2, 3]})
pprint.pprint([list(range(10)) for _ in range(4)])
data = {"name": "a long enough value to wrap around", "items": [{"id": i, "tags": ["x" * 10, "y" * 10]} for i in range(3)], "nested": {"deep": {"deeper": {"deepest": [1, 2, (3, 4)]}}}, "empty": [], "t": (1,)}
pprint.pprint(data)
pprint.pprint(data, width=40)
pprint.pprint(data, depth=2)
pprint.pprint(data, indent=4, width=60)
pprint.pprint(data, compact=True, sort_dicts=False)
pprint.pp({"z": 1, "a": 2})
print(pprint.pformat([1, 2]), repr(pprint.pformat({"x": "y"})), pprint.saferepr({"b": 1, "a": 2}), pprint.isreadable([1]), pprint.isrecursive([1]))
pprint.pprint("a very long string that should be wrapped over several lines because it does not fit in the width", width=40)
pprint.pprint(["word " * 8, "short"], width=30)
pprint.pprint(set(range(5)))
pprint.pprint(frozenset([3, 1]))
pprint.pprint(list(range(40)), compact=True, width=50)
pprint.pprint(123456789, underscore_numbers=True)
pprint.pprint(OrderedDict([("z", 1), ("a", "x" * 70)]))
pprint.pprint(defaultdict(list, {"k": ["v" * 40, "w" * 40]}))
pprint.pprint(Counter("aab"))
pprint.pprint(deque(["x" * 40, "y" * 40]))
pprint.pprint(SimpleNamespace(alpha="a" * 40, beta="b" * 40))


@dataclass
class D:
    first: str
    second: list


pprint.pprint(D("x" * 40, ["y" * 30, "z" * 30]))
r = [1]
r.append(r)
text = pprint.pformat(r)
print(text.split(" on ")[0], pprint.isrecursive(r))
pprint.pprint(("tuple", "y" * 40, "z" * 40))
pprint.pprint({1: "int", "a": "str", (1, 2): "tuple"})
pprint.pprint(b"bytes " * 20, width=50)
pprint.pprint([])
pprint.pprint(None)
pprint.PrettyPrinter(indent=2, width=30).pprint({"key one": "value one", "key two": ["value", "two"]})
