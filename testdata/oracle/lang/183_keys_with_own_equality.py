# Keys of dicts and sets whose class says what they hash to and equal.


class Word:
    """Equals the text that it holds, whatever the case."""
    hashed = compared = 0

    def __init__(self, text):
        self.text = text

    def __hash__(self):
        Word.hashed += 1
        return hash(self.text.lower())

    def __eq__(self, other):
        Word.compared += 1
        return str(other).lower() == self.text.lower()

    def __str__(self):
        return self.text

    def __repr__(self):
        return f"Word({self.text!r})"


class Number:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        return self.n == (other.n if isinstance(other, Number) else other)

    def __repr__(self):
        return f"Number({self.n})"


class Name(str):
    def __hash__(self):
        return hash(self.lower())

    def __eq__(self, other):
        return self.lower() == other.lower()


ages = {"ann": 30, Word("Bob"): 40}
print(ages[Word("ANN")], ages["bob"], "bob" in ages, "eve" in ages, Word("EVE") in ages)
ages["bob"] = 41
ages[Word("Ann")] += 1
print(ages, len(ages))
print(ages.pop("bob"), ages.pop(Word("x"), "none"), ages)
print({Word("a"), "a", Word("A"), "b"} == {"a", "b"}, "a" in {Word("A")}, {"a"} - {Word("A")})

scores = {7: "seven", Number(-3): "minus three", Number(10**20): "much", Number(0.5): "half"}
print(scores[Number(7)], scores[-3], scores[10**20], scores[0.5], -3 in scores, 3 in scores)
del scores[-3]
scores.setdefault(Number(7), "other")
print(scores)
numbers = {Number(1), 2}
numbers.add(1)
numbers.discard(Number(2))
print(numbers, 1 in numbers, True in numbers)
print({Name("Kim"): 1}["kim"], {"kim": 2}.get(Name("KIM")), {Name("x"), Name("X")})

Word.hashed = Word.compared = 0
one = {Word("one"): 1}
one.setdefault(Word("ONE"), 2)
print(Word.hashed, Word.compared, one)


class Broken:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("cannot compare")


for use in (lambda: {Broken(): 0} == {1: 0}, lambda: {Broken(): 0}[1], lambda: 1 in {Broken()}, lambda: {1: 0, Broken(): 0}):
    try:
        print(use())
    except ValueError as e:
        print("ValueError:", e)


class Emptier:
    """A key that empties a dict when it is compared."""
    def __init__(self, victim):
        self.victim = victim

    def __hash__(self):
        return 5

    def __eq__(self, other):
        self.victim.clear()
        return False


victim = {}
victim.update({i: i for i in range(20)})
print(Emptier(victim) in victim, len(victim))
victim[Emptier(victim)] = 1
try:
    {5: 0}.update(victim)
    print("merged", len(victim))
except RuntimeError as e:
    print("RuntimeError:", e)

# A loop over a dict notices that keys were exchanged.
for view in (lambda d: d, dict.values, dict.items):
    d = {0: 0, 1: 1}
    seen = 0
    try:
        for _ in view(d):
            seen += 1
            if seen == 2:
                del d[1]
                d[1] = 1
    except RuntimeError as e:
        print(seen, e)
d = {0: 0}
it = iter(d)
del d[0]
d[0] = 1
print(list(it))


class Backwards(dict):
    def keys(self):
        return reversed(list(dict.keys(self)))

    __iter__ = keys


print(dict(Backwards(a=1, b=2)), {} | Backwards(a=1, b=2))


class Tagged(list):
    def __new__(cls, items, tag=None):
        self = super().__new__(cls, items)
        self.tag = tag
        return self


print(Tagged([1, 2], tag="t"), Tagged([1], tag="u").tag)
try:
    list([1], tag=1)
except TypeError as e:
    print(e)
d = {i: i for i in range(5)}
print(d.popitem(), d.popitem(), list(d))
