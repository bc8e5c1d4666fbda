# repr of nested containers, recursive structures, classes, functions, long values.
print([1, "two", 3.0, None, True, (4,), {5}, {"six": 6}, b"7", range(8), ...])
print({"k": [1, {"n": (2, 3)}], (1, 2): {"s"}, 3: None, None: "none", True: False, 2.5: frozenset({1})})
print(([],), ((),), [[]], {1: {}}, set(), frozenset(), {"a": set()})
lst = [1]
lst.append(lst)
d = {}
d["d"] = d
d["l"] = lst
print(lst, d)
t = ([],)
t[0].append(t)
print(t)


class Node:
    def __init__(self, v):
        self.v = v
        self.children = []

    def __repr__(self):
        return f"Node({self.v!r}, {self.children!r})"


n = Node("root")
n.children.append(Node('qu"ote'))
n.children.append(Node("it's"))
print(n, [n, n.children], {"n": n})


class StrOnly:
    def __str__(self):
        return "only str"


print(str(StrOnly()), f"{StrOnly()}", "StrOnly object at" in repr(StrOnly()), "StrOnly object at" in str([StrOnly()]))


class ReprOnly:
    def __repr__(self):
        return "only repr"


print(str(ReprOnly()), f"{ReprOnly()} {ReprOnly()!s:>12}|", [ReprOnly()], "%s" % ReprOnly())


class Outer:
    class Inner:
        def method(self):
            pass


def strip(text):
    return text.split(" at 0x")[0]


def fn():
    def nested():
        pass

    return nested


print(Outer, Outer.Inner, strip(repr(Outer())), strip(repr(Outer.Inner())), strip(repr(fn)), strip(repr(fn())), strip(repr(lambda: 0)), strip(repr(Outer.Inner.method)), strip(repr(Outer.Inner().method)))
print(strip(repr(x for x in [])), strip(repr(iter([]))), strip(repr("abc".upper)), strip(repr([].append)), repr(len), repr(str.upper), repr(int.__add__), strip(repr((5).__add__)))
print(strip(repr(property())), strip(repr(object())), strip(repr(map(str, []))), strip(repr(zip())), strip(repr(enumerate([]))), repr(Exception), repr(type), repr(ValueError("x", [1])))
print(repr(True), repr(0), repr(-0.0), repr(10**25), repr(1e25), repr("\u200b"), repr("a\\b"), repr("\r\n"), repr("é\x85"))
print(strip(repr(super(Outer, Outer()))), repr(slice(1, None)), repr(memoryview)[:20], repr(classmethod), repr(staticmethod))


class Weird:
    def __repr__(self):
        return "multi\nline"


print([Weird(), Weird()])


class Deep:
    def __init__(self, n):
        self.inner = Deep(n - 1) if n else None

    def __repr__(self):
        return f"<{self.inner}>"


print(Deep(5))
