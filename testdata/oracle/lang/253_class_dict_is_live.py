# The __dict__ of a class shows the class as it is now, also through a proxy taken before.
class C:
    a = 1


d = C.__dict__
print(type(d).__name__, "b" in d, d.get("a"), d.get("b"), d.get("b", 7), d["a"])
C.b = 2
print("b" in d, d["b"], "b" in list(d), [k for k in d if k[0] != "_"])
before = len(d)
C.c = 3
print(len(d) - before, d == C.__dict__, d == dict(d), dict(d) == d, bool(d))
del C.b
try:
    d["b"]
except KeyError as e:
    print("KeyError", e)
for key in [], {}, 1, None:
    try:
        print(key in d, d.get(key))
    except TypeError as e:
        print("TypeError", e)
try:
    d["x"] = 1
except TypeError as e:
    print("TypeError", e)
print({k: v for k, v in d.items() if k == "a"}, d.copy()["a"], "a" in d.keys(), 3 in d.values())
print((d | {"z": 1})["z"], ({"z": 1} | d)["a"], type(d | d).__name__)
try:
    d | 1
except TypeError as e:
    print("TypeError", e)
print("__doc__" in int.__dict__, "real" in vars(int), vars(C)["c"])
