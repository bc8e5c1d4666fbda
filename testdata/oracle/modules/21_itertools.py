# itertools: every function.
import itertools as it
import operator

print(list(it.count(5, 2).__class__.__name__), list(it.islice(it.count(10), 3)), list(it.islice(it.count(1.5, 0.5), 3)), list(it.islice(it.cycle("ab"), 5)), list(it.repeat("x", 3)), it.count(3), it.repeat(1, 2))
print(list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([1, 2, 3], operator.mul)), list(it.accumulate([1, 2], initial=10)), list(it.accumulate("abc")), list(it.accumulate([])))
print(list(it.batched("abcdefg", 3)), list(it.chain([1], "ab", (2,))), list(it.chain.from_iterable(["ab", [1]])), list(it.compress("abcd", [1, 0, 1, 0])))
print(list(it.dropwhile(lambda x: x < 3, [1, 4, 2])), list(it.takewhile(lambda x: x < 3, [1, 2, 4, 1])), list(it.filterfalse(lambda x: x % 2, range(5))), list(it.filterfalse(None, [0, 1, ""])))
print([(k, list(g)) for k, g in it.groupby("aaabbca")], [(k, len(list(g))) for k, g in it.groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)], [k for k, _ in it.groupby([])])
print(list(it.islice("abcdef", 2)), list(it.islice("abcdef", 2, 4)), list(it.islice("abcdef", 1, None, 2)), list(it.islice("ab", 0)), list(it.islice([1, 2], None)))
print(list(it.pairwise([1, 2, 3])), list(it.starmap(pow, [(2, 3), (3, 2)])), [list(t) for t in it.tee([1, 2], 2)], list(it.zip_longest("ab", [1], fillvalue="-")), list(it.zip_longest([1], [2, 3])))
print(list(it.product("ab", [1, 2])), list(it.product([0, 1], repeat=2)), list(it.product()), list(it.product("a", [])))
print(list(it.permutations([1, 2, 3])), list(it.permutations("abc", 2)), list(it.permutations([1], 2)), len(list(it.permutations(range(5)))))
print(list(it.combinations("abcd", 2)), list(it.combinations([1, 2], 3)), list(it.combinations_with_replacement("ab", 2)), list(it.combinations([1, 2, 3], 0)))
a, b = it.tee(iter("xyz"))
print(next(a), next(a), next(b), list(a), list(b))
counter = it.count()
print(next(counter), next(counter), counter, next(it.cycle([7])), type(it.chain()).__name__, str(type(it.count())))
g = it.groupby([1, 1, 2])
k1, g1 = next(g)
k2, g2 = next(g)
print(k1, list(g1), k2, list(g2))


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("islice negative", lambda: it.islice([1], -1))
show("islice step", lambda: it.islice([1], 0, 1, 0))
show("islice str", lambda: it.islice([1], "a"))
show("batched 0", lambda: it.batched([1], 0))
show("batched strict", lambda: list(it.batched([1, 2, 3], 2, strict=True)))
show("combinations negative", lambda: it.combinations([1], -1))
show("product repeat", lambda: it.product([1], repeat=-1))
show("chain int", lambda: list(it.chain(5)))
show("count str", lambda: it.count("a"))
show("cycle int", lambda: it.cycle(5))
show("starmap", lambda: list(it.starmap(pow, [5])))
show("accumulate str", lambda: list(it.accumulate([1, "a"])))
show("tee", lambda: it.tee([1], -1))
show("repeat str", lambda: it.repeat(1, "a"))
show("no args", lambda: it.islice())
show("cycle empty", lambda: next(it.cycle([])))
print(sum(it.islice(map(lambda x: x * x, it.count(1)), 10)), "".join(it.chain.from_iterable(it.repeat(c, i) for i, c in enumerate("abc", 1))), dict(zip("abc", it.count())), max(it.accumulate([3, -5, 4]), default=0))
