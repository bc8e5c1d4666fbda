# ChainMap, UserDict, UserList and UserString; special methods of mocks.
import collections.abc
from collections import ChainMap, UserDict, UserList, UserString, defaultdict
from unittest.mock import MagicMock, Mock

defaults, user = {"color": "red", "size": 3}, {"size": 5}
c = ChainMap(user, defaults)
print(c, len(c), c["color"], c["size"], list(c), dict(c), sorted(c.items()))
c["new"] = 1
child = c.new_child({"size": 9}, color="blue")
print(user, child, child.parents == c, "size" in child, child.get("nothing", 0), bool(ChainMap()))
try:
    del c["color"]
except KeyError as e:
    print(e)
print(c.pop("new"), user, c | {"x": 1}, {"x": 1, "size": 0} | c)
print(isinstance(c, collections.abc.MutableMapping), c.copy() == c, ChainMap.fromkeys("ab", 0))
print(ChainMap({}, defaultdict(list))["made"])


class Upper(UserDict):
    def __setitem__(self, key, value):
        self.data[key.upper()] = value

    def __missing__(self, key):
        return f"no {key}"


u = Upper({"a": 1}, b=2)
u.update(c=3)
u.setdefault("D", 4)
print(u, u["A"], u["zz"], len(u), "A" in u, u.get("q"), u | {"e": 5}, type(u.copy()).__name__)
print(u == {"A": 1, "B": 2, "C": 3, "D": 4}, sorted(u), u.pop("A"), list(u.values()), isinstance(u, dict))


class Stack(UserList):
    def push(self, x):
        self.append(x)


s = Stack([3, 1])
s.push(2)
print(s, s[0], s[1:], type(s[1:]).__name__, s + [9], [0] + s, s * 2, sorted(s), s == [3, 1, 2], s.index(1), 2 in s)
s.sort()
s += (7,)
print(s, s.pop(), s.data, s < [5], len(s))
t = UserString("text")
print(t, repr(t), t.upper(), type(t.upper()).__name__, t + "s", "a" + t, t[1:3], len(t), t == "text", "ex" in t, t.find("x"),
      hash(t) == hash("text"), t.split("e"), t.replace("t", UserString("T")), UserString("%d") % 4, int(UserString("12")))
print([k.__module__ for k in (ChainMap, UserDict, UserList, UserString)])

m = Mock()
m.__len__ = Mock(return_value=4)
m.__hash__ = Mock(return_value=999)
print(len(m), m.__len__.call_count, hash(m), m.__hash__.call_args_list)
mm = MagicMock()
mm.__iter__.return_value = [1, 2]
print(list(mm.__iter__()), [x for x in mm], len(mm), mm[0] is mm[1])
