# Containers of collections, printed over several lines.
import pprint
from collections import *
for o in (Counter(), OrderedDict(), defaultdict(int), deque(maxlen=7), {}, set(), frozenset(), [], (), "", UserDict(), UserList(), ChainMap(), ChainMap({}, {})):
    print(pprint.pformat(o, width=1))
pprint.pprint(UserString("the quick brown fox " * 6)); pprint.pprint([UserDict({"k" * 60: list(range(30))})], compact=True)
class D(UserDict):
    def __repr__(self): return "D!" + "x" * 100
pprint.pprint(D(a=1)); pprint.pprint({"outer": UserList(range(40))})
import types; pprint.pprint(types.MappingProxyType({"b" * 40: 1, "a" * 40: 2})); pprint.pprint(types.SimpleNamespace(a="x" * 50, b="y" * 50))
