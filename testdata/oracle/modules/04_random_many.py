# random: checks over the first 1,000 values of each function, and the errors.
import random


def digest(values):
    total = 0
    for v in values:
        total = (total * 31 + hash(v)) % 1_000_000_007
    return total


N = 1000
fs = {
    "random": lambda: random.random(),
    "randint": lambda: random.randint(1, 1000),
    "randrange": lambda: random.randrange(0, 5000, 3),
    "uniform": lambda: random.uniform(-5, 5),
    "choice": lambda: random.choice(range(77)),
    "gauss": lambda: random.gauss(0, 1),
    "normalvariate": lambda: random.normalvariate(0, 1),
    "expovariate": lambda: random.expovariate(1.5),
    "triangular": lambda: random.triangular(0, 1, 0.3),
    "betavariate": lambda: random.betavariate(1, 2),
    "gammavariate": lambda: random.gammavariate(2.5, 1.5),
    "lognormvariate": lambda: random.lognormvariate(0, 1),
    "vonmisesvariate": lambda: random.vonmisesvariate(1, 2),
    "paretovariate": lambda: random.paretovariate(2),
    "weibullvariate": lambda: random.weibullvariate(1, 2),
    "getrandbits": lambda: random.getrandbits(47),
    "sample": lambda: tuple(random.sample(range(50), 4)),
    "choices": lambda: tuple(random.choices(range(9), weights=range(1, 10), k=3)),
    "binomialvariate": lambda: random.binomialvariate(20, 0.25),
}
for name, f in fs.items():
    random.seed(42)
    values = [f() for _ in range(N)]
    if name in ("sample", "choices"):
        values = [v for t in values for v in t]
    print(name, digest(values), values[0], values[-1])
random.seed(42)
deck = list(range(1000))
random.shuffle(deck)
print("shuffle", digest(deck), deck[:5])


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("randint empty", lambda: random.randint(5, 1))
show("randrange empty", lambda: random.randrange(0))
show("randrange empty 2", lambda: random.randrange(5, 5))
show("randrange step 0", lambda: random.randrange(1, 5, 0))
show("randrange float", lambda: random.randrange(1.5))
show("randint float", lambda: random.randint(1.5, 3))
show("randint one", lambda: random.randint(5))
show("choice empty", lambda: random.choice([]))
show("choice dict", lambda: random.choice({"a": 1}))
show("choice set", lambda: random.choice({1, 2}))
show("choices empty", lambda: random.choices([]))
show("choices weights", lambda: random.choices([1, 2], weights=[1]))
show("choices zero", lambda: random.choices([1, 2], weights=[0, 0]))
show("choices both", lambda: random.choices([1], weights=[1], cum_weights=[1]))
show("sample large", lambda: random.sample([1, 2], 3))
show("sample negative", lambda: random.sample([1, 2], -1))
show("sample set", lambda: random.sample({1, 2}, 1))
show("shuffle tuple", lambda: random.shuffle((1, 2)))
show("getrandbits negative", lambda: random.getrandbits(-1))
show("seed list", lambda: random.seed([1]))
show("setstate", lambda: random.setstate((1, 2, 3)))
show("unseeded", lambda: 0 <= random.Random().random() < 1)
s = random.SystemRandom()
show("system", lambda: (0 <= s.random() < 1, 1 <= s.randint(1, 3) <= 3, s.choice([5])))
show("no attr", lambda: random.rand())
