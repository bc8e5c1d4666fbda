# dict methods, views, order, merge.
d = {"b": 2, "a": 1}
d["c"] = 3
d["a"] = 10
print(d, len(d), list(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, "z" not in d)
print(d.keys(), d.values(), d.items())
print(type(d.keys()).__name__, type(d.values()).__name__, type(d.items()).__name__)
print(d.pop("b"), d.pop("zz", "none"), d, d.setdefault("n", []), d.setdefault("a", 5), d)
d.update({"x": 1}, y=2)
d.update([("z", 3), ("x", 9)])
print(d)
print(d.popitem(), d.popitem(), d)
print({"a": 1} | {"b": 2, "a": 3}, {**{"p": 1}, "q": 2, **{"p": 0}})
e = {"k": 1}
e |= {"m": 2}
e |= [("n", 3)]
print(e, e == {"n": 3, "m": 2, "k": 1}, e.copy() is e)
print(dict(a=1, b=2), dict([("x", 1)]), dict({"y": 2}, z=3), dict(zip("ab", (1, 2))), dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), dict())
print({i: i * i for i in range(4)}, {k: v for k, v in zip("ab", [1, 2]) if v > 1}, {v: k for k, v in {"a": 1}.items()})
for k in d:
    print("key", k, end=" ")
for k, v in d.items():
    print(k, "=", v, end="; ")
print()
del d["a"]
print(d, list(reversed({"p": 1, "q": 2})), list(reversed({"p": 1, "q": 2}.items())))
ks = {"a": 1, "b": 2}.keys()
print(ks & {"a", "z"}, sorted(ks | {"z"}), ks - {"a"}, sorted(ks ^ {"a", "c"}), ks == {"a", "b"}, "a" in ks, ks.isdisjoint({"q"}))
it = {"a": 1}.items()
print(("a", 1) in it, ("a", 2) in it, len(it), list(it)[0])
live = {}
view = live.values()
live["new"] = 1
print(list(view), view)
print({1: "int", 1.0: "float", True: "bool"}, {(1, 2): "t", None: 0, "": 1, 2.5: 2})
print(sorted({"b": 1, "a": 2}.items()), sorted({"b": 1, "a": 2}, key={"b": 1, "a": 2}.get), max({"x": 3, "y": 7}.items(), key=lambda kv: kv[1]))
rec = {}
rec["me"] = rec
print(rec)
nested = {"user": {"name": "Ann", "tags": ["x", "y"]}}
nested["user"]["tags"].append("z")
print(nested["user"]["tags"][-1], nested)
counts = {}
for ch in "mississippi":
    counts[ch] = counts.get(ch, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
d.clear()
print(d, bool(d))
