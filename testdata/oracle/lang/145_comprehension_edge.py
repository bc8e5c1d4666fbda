# Comprehension corner cases: conditions, nested scopes, class scope, errors, walrus, generators evaluated late.
n = 3
print([i for i in range(n)], [(i, j) for i in range(n) for j in range(i)], [[j for j in range(i)] for i in range(n)], [i for i in range(10) if i % 2 if i > 3], [a if a else "-" for a in (0, 1)], [x for x in [x for x in range(3)]])
rows = [[1, 2], [3, 4, 5], []]
print([c for r in rows for c in r], [c for r in rows if r for c in r if c % 2], [len(r) for r in rows], [max(r, default=None) for r in rows], {len(r): r for r in rows}, {c % 2 for r in rows for c in r}, dict((len(r), sum(r)) for r in rows))
i = "kept"
_ = [i for i in range(5)]
print(i, [i for i in "ab"], i)
funcs = [lambda: k for k in range(3)]
gens = [(k * m for m in range(3)) for k in range(2)]
print([f() for f in funcs], [list(g) for g in gens], [(lambda k=k: k)() for k in range(3)])
factor = 2
g = (factor * v for v in range(3))
factor = 10
print(list(g))
src = [1, 2]
g = (v for v in src)
src = [9]
print(list(g))
src = [1, 2]
g = (v for v in src)
src.append(3)
print(list(g))


class C:
    base = [1, 2, 3]
    n = 2
    ok = [b * 10 for b in base]
    pairs = [(b, c) for b in base[:1] for c in "xy"]
    try:
        bad = [b * n for b in base]
    except NameError as e:
        bad = f"NameError: {e}"


print(C.ok, C.pairs, C.bad)


class C2:
    limit = 5
    try:
        values = [v for v in range(3) if v < limit]
    except NameError as e:
        values = f"NameError: {e}"


print(C2.values)


def outer():
    z = 10
    inner = [lambda: z + q for q in range(2)]
    z = 100
    return [f() for f in inner], [w for q in range(2) for w in [q + z]], [z for z in range(2)], z


print(outer())
print([last := x for x in range(4)], last, [(y := f(x), y**2) for f, x in ((abs, -2), (len, "abc"))], y, any((hit := v) > 2 for v in [1, 3, 5]), hit, [w for v in [1, 2, 3] if (w := v * v) > 1])


def errors():
    for label, f in (("int", lambda: [x for x in 5]), ("None", lambda: {x for x in None}), ("unpack", lambda: [a for a, b in [(1, 2, 3)]]), ("zero", lambda: [1 // x for x in (1, 0)]), ("hash", lambda: {[x] for x in "a"}), ("key", lambda: {[]: 1 for _ in "a"}), ("name", lambda: [undefined_q for _ in "a"]), ("inner", lambda: [y for x in [1] for y in x]), ("generator", lambda: list(x for x in [1, 2, None] if x + 1)), ("cond", lambda: [x for x in [1] if x.nope])):
        try:
            print(label, f())
        except Exception as e:
            print(label, f"{type(e).__name__}: {e}")


errors()
print([*map(str, (x for x in range(3)))], sum(1 for _ in "abcd"), max((len(w), w) for w in ("a", "ccc", "bb")), sorted({w[0] for w in ("apple", "bob", "axe")}), " ".join(f"{k}={v}" for k, v in {"a": 1}.items()), set(x for x in "aab") == {"a", "b"}, tuple(x for x in range(2)), [*"ab", *(x for x in (1,))])
m = [[1, 2, 3], [4, 5, 6]]
print([[r[c] for r in m] for c in range(3)], [[v * 2 for v in r if v > 1] for r in m], [sum(c) for c in zip(*m)], {(r, c): m[r][c] for r in range(2) for c in range(3) if (r + c) % 2}, [x for r in m for x in r][::-1])
print([(a, b) for a, *b in ["xyz", "p"]], [a + b for a, b in zip("ab", "cd")], [i * c for i, c in enumerate("abc")], {k: [v for v in vs if v] for k, vs in {"x": [0, 1], "y": []}.items()}, [d["k"] for d in ({"k": 1}, {"k": 2})], [(lambda: x)() for x in range(2)])


def gen():
    yield [x for x in range(2)]
    got = yield (x for x in range(2))
    yield got


it = gen()
print(next(it), list(next(it)), it.send("sent"))
print(type(x for x in []).__name__, [type([x for x in []]).__name__, type({x for x in []}).__name__, type({x: x for x in []}).__name__], (x for x in [1]).__next__(), next((x for x in range(10) if x > 5), None), next((x for x in [] if x), "none"))
print([f"{x:>{w}}|" for x, w in ((1, 3), ("a", 2))], ["%d" % x for x in range(2)], [x for x in (1, 2, 3) if x != 2 or x == 3], [not x for x in (0, 1)], [x and y for x in (0, 1) for y in (2,)], [x is None for x in (None, 0)])
