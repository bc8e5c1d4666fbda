# Comprehensions and generator expressions.
print([x * x for x in range(6)], [x for x in range(10) if x % 2], [x for x in range(30) if x % 2 if x % 3 == 0])
print([(x, y) for x in range(3) for y in "ab"], [x for row in [[1, 2], [3]] for x in row], [[i * j for j in range(3)] for i in range(3)])
print({x: x**2 for x in range(4)}, {len(w) for w in ["a", "bb", "cc"]}, {k.upper(): v for k, v in {"a": 1}.items()})
print(sum(x for x in range(5)), max(len(w) for w in ["a", "bbb"]), list(x + 1 for x in (1, 2)), any(x > 3 for x in [1, 5]), all(x for x in []))
print(["even" if x % 2 == 0 else "odd" for x in range(3)], [x if x else "zero" for x in range(2)], [y for x in range(3) if (y := x * 2) > 1], y)
x = "outer"
print([x for x in range(3)], x)
gen = (i for i in range(3))
print(next(gen), list(gen), list(gen))
print([*(n for n in "ab")], dict((k, v) for k, v in [("a", 1)]), tuple(i for i in range(3)), set(i % 2 for i in range(5)))
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], list(zip(*matrix)), [sum(r) for r in matrix], [v for row in matrix for v in row if v % 2])
names = ["Ann", "bob", "Cy"]
print([n.lower() for n in names], {n[0]: n for n in names}, sorted(n for n in names if len(n) > 2), ", ".join(n.title() for n in names))


def scoped():
    factor = 3
    return [factor * v for v in range(3)], {v: [factor + w for w in range(v)] for v in range(3)}


print(scoped())


class Cls:
    n = 3
    data = [i for i in range(n)]
    pairs = [(i, j) for i in range(2) for j in range(2)]


print(Cls.data, Cls.pairs)
fs = [lambda: v for v in range(3)]
print([f() for f in fs])


def first_iter():
    try:
        return (q for q in 5)
    except TypeError as e:
        return f"TypeError: {e}"


print(first_iter())


def raises(v):
    raise ValueError(f"at {v}")


try:
    [raises(v) for v in range(3)]
except ValueError as e:
    print("ValueError:", e)
g = (1 / v for v in (1, 0, 2))
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print("ZeroDivisionError:", e)
print(next(g, "generator is finished"))
try:
    [a for a in range(3) if undefined]
except NameError as e:
    print("NameError:", e)
try:
    print(a)
except NameError as e:
    print("NameError:", e)
print([i for i in range(5) if i not in (1, 3)], [c for c in "hello world" if c in "aeiou"], [w[::-1] for w in "abc def".split()])
print([(a, b, c) for c in range(1, 20) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
print({(i, j): i + j for i in range(2) for j in range(2)}, [[] for _ in range(2)], [None] * 2, [f"{i:02d}" for i in range(3)])
primes = [n for n in range(2, 50) if all(n % d for d in range(2, int(n**0.5) + 1))]
print(primes)
