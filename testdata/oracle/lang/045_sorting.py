# sorted, list.sort, key, reverse, stability, cmp_to_key, errors.
from functools import cmp_to_key

data = [("bob", 30), ("alice", 25), ("carol", 30), ("dave", 25)]
print(sorted(data), sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: p[1], reverse=True))
print(sorted(data, key=lambda p: (-p[1], p[0])), sorted([3, 1, 2], reverse=True), sorted("banana"), sorted({"b": 1, "a": 2}), sorted((5, 3)))
words = ["Banana", "apple", "Cherry", "date"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=lambda w: w[-1]))
words.sort(key=len, reverse=True)
print(words)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted(["10", "9", "1"], key=int), sorted([1.5, 1, True, 0]), sorted([[2, 1], [1, 9], [1]]))
print(sorted([True, False, True]), sorted([None, None], key=lambda x: 0), sorted([(1, "b"), (1, "a")]), sorted([-3, 2, -1], key=abs))
calls = []


def key(x):
    calls.append(x)
    return -x


print(sorted([2, 3, 1], key=key), calls)


class Item:
    def __init__(self, n, tag):
        self.n, self.tag = n, tag

    def __lt__(self, o):
        return self.n < o.n

    def __repr__(self):
        return f"{self.n}{self.tag}"


items = [Item(2, "a"), Item(1, "b"), Item(2, "c"), Item(1, "d")]
print(sorted(items), sorted(items, reverse=True), items)
print(min(data, key=lambda p: p[1]), max(data, key=lambda p: p[1]), min(words, key=len), max("abc", "z"), max([1, 2], [1, 3]), min([], default="none"))


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("mixed", lambda: sorted([1, "a"]))
show("mixed reversed", lambda: sorted(["a", 1]))
show("None", lambda: sorted([3, None, 1]))
show("dicts", lambda: sorted([{}, {}]))
show("complex tuple", lambda: sorted([(1, {}), (1, {})]))
show("key error", lambda: sorted([1, 2], key=lambda x: x / 0))
show("key not callable", lambda: sorted([1, 2], key=5))
show("min empty", lambda: min([]))
show("max empty", lambda: max(()))
show("min none", lambda: min())
show("max int", lambda: max(5))
show("max mixed", lambda: max(1, "a"))
show("sum str", lambda: sum(["a", "b"]))
show("sum start str", lambda: sum([], ""))
show("sum bytes", lambda: sum([b"a"], b""))
show("sum mixed", lambda: sum([1, "a"]))
show("sum lists", lambda: sum([[1], [2]], []))
show("sum kw", lambda: sum([1, 2], start=10))
show("any int", lambda: any(5))
show("min default args", lambda: min(1, 2, default=3))
lst = [3, 1, 2]
print(lst.sort(), lst)
lst2 = [5, 2, 8, 1]
lst2.sort(key=lambda v: v % 4)
print(lst2)
big = [(i * 7919) % 1000 for i in range(300)]
s = sorted(big)
print(s[:5], s[-5:], all(a <= b for a, b in zip(s, s[1:])), sorted(big, reverse=True) == s[::-1] if len(set(big)) == 300 else "dups")
pairs = sorted(((i % 3, i) for i in range(9)), key=lambda p: p[0])
print(pairs)


def modifies():
    l = [3, 2, 1]

    def k(x):
        l.append(x)
        return x

    l.sort(key=k)


show("modified during sort", modifies)
