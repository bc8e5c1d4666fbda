# dict errors, change of size while iterating.
def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e, "| args", e.args)


show("missing", lambda: {}["k"])
show("missing int", lambda: {1: 2}[3])
show("missing tuple", lambda: {}[(1, "a")])
show("missing None", lambda: {}[None])
show("missing quote", lambda: {}["it's"])
show("pop", lambda: {}.pop("k"))
show("popitem", lambda: {}.popitem())
show("list key", lambda: {}[[1]])
show("dict key", lambda: {{}: 1})
show("set key", lambda: {{1}: 1})
show("tuple with list", lambda: {(1, []): 1})
show("in list", lambda: [1] in {})
show("get list", lambda: {}.get([]))
show("get none", lambda: {}.get())
show("dict(5)", lambda: dict(5))
show("dict([1])", lambda: dict([1]))
show("dict(['abc'])", lambda: dict(["abc"]))
show("dict(['ab'])", lambda: dict(["ab"]))
show("update int", lambda: {}.update(1))
show("or list", lambda: {} | [])
show("attr", lambda: {"a": 1}.a)
show("has_key", lambda: {}.has_key("a"))
show("add", lambda: {} + {})
show("less", lambda: {} < {})
show("keys index", lambda: {"a": 1}.keys()[0])
show("call", lambda: dict(a=1)("a"))
show("dict two", lambda: dict(1, 2))
show("fromkeys int", lambda: dict.fromkeys(3))
show("star star", lambda: {**[1]})
show("repeat kw", lambda: dict(a=1, **{"a": 2}))
show("int keys", lambda: dict(**{1: 2}))


def grow():
    d = {1: 1}
    for k in d:
        d[k + 1] = 0


def shrink():
    d = {1: 1, 2: 2}
    for k in d.items():
        del d[k[0]]


def shrink_list():
    d = {1: 1, 2: 2, 3: 3}
    for k in list(d):
        if k != 2:
            del d[k]
    return d


def swap():
    d = {1: 1, 2: 2}
    for k in d:
        d[k] = "set"
    return d


show("grow", grow)
show("shrink", shrink)
show("shrink over list", shrink_list)
show("assign existing", swap)


def set_grow():
    s = {1}
    for x in s:
        s.add(x + 1)


show("set grow", set_grow)
lst = [1, 2, 3, 4]
for x in lst:
    if x % 2:
        lst.remove(x)
print("list while iterating", lst)
grown = [1]
for x in grown:
    if len(grown) < 5:
        grown.append(x * 2)
print("list grown", grown)
it = iter([1, 2])
print(next(it), next(it), next(it, "end"))
show("next", lambda: next(it))
show("next int", lambda: next(5))
show("iter int", lambda: iter(5))
