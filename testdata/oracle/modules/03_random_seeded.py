# random: exact sequences of every function for seed 42.
import random

calls = [
    ("random", lambda r: [r.random() for _ in range(5)]),
    ("randint", lambda r: [r.randint(1, 6) for _ in range(10)]),
    ("randint wide", lambda r: [r.randint(-10**6, 10**6) for _ in range(5)]),
    ("randint huge", lambda r: [r.randint(0, 10**30) for _ in range(3)]),
    ("randrange", lambda r: [r.randrange(10) for _ in range(10)] + [r.randrange(0, 100, 7) for _ in range(5)] + [r.randrange(10, 0, -3) for _ in range(4)]),
    ("choice", lambda r: [r.choice("abcdef") for _ in range(8)] + [r.choice([10, 20, 30]) for _ in range(3)]),
    ("choices", lambda r: [r.choices([1, 2, 3], k=5), r.choices("abc", weights=[1, 2, 10], k=6), r.choices("xyz", cum_weights=[1, 3, 6], k=4)]),
    ("sample", lambda r: [r.sample(range(100), 5), r.sample([1, 2, 3, 4], 4), r.sample("abcdefgh", 3), r.sample(range(10**6), 3), r.sample(["a", "b"], counts=[2, 3], k=3)]),
    ("uniform", lambda r: [r.uniform(1, 10), r.uniform(-1.5, 2.5), r.uniform(5, 1)]),
    ("triangular", lambda r: [r.triangular(), r.triangular(1, 5), r.triangular(0, 10, 9)]),
    ("gauss", lambda r: [r.gauss(0, 1) for _ in range(5)] + [r.gauss(mu=5, sigma=2)]),
    ("normalvariate", lambda r: [r.normalvariate() for _ in range(3)] + [r.normalvariate(10, 3)]),
    ("lognormvariate", lambda r: [r.lognormvariate(0, 0.25) for _ in range(3)]),
    ("expovariate", lambda r: [r.expovariate(), r.expovariate(0.5), r.expovariate(10)]),
    ("vonmisesvariate", lambda r: [r.vonmisesvariate(0, 4), r.vonmisesvariate(1, 0), r.vonmisesvariate(3, 20)]),
    ("gammavariate", lambda r: [r.gammavariate(2, 1), r.gammavariate(1, 2), r.gammavariate(0.5, 1)]),
    ("betavariate", lambda r: [r.betavariate(2, 3), r.betavariate(0.5, 0.5)]),
    ("paretovariate", lambda r: [r.paretovariate(3)]),
    ("weibullvariate", lambda r: [r.weibullvariate(1, 1.5)]),
    ("binomialvariate", lambda r: [r.binomialvariate(10, 0.3), r.binomialvariate(), r.binomialvariate(1000, 0.7), r.binomialvariate(5, 0), r.binomialvariate(5, 1)]),
    ("getrandbits", lambda r: [r.getrandbits(1), r.getrandbits(8), r.getrandbits(32), r.getrandbits(64), r.getrandbits(100), r.getrandbits(0)]),
    ("randbytes", lambda r: [r.randbytes(0), r.randbytes(7)]),
]
for name, f in calls:
    random.seed(42)
    print(name, f(random))


def shuffled(r):
    items = list(range(10))
    r.shuffle(items)
    words = ["a", "b", "c"]
    r.shuffle(words)
    return items, words


random.seed(42)
print("shuffle", shuffled(random))
for seed in (0, 1, -1, 12345, 10**20, "hello", b"bytes", 3.5, "", True):
    r = random.Random(seed)
    print("seed", repr(seed), r.random(), r.randint(1, 100))
random.seed("text", version=1)
print("version 1", random.random())
r1, r2 = random.Random(7), random.Random(7)
print([r1.random() for _ in range(3)] == [r2.random() for _ in range(3)])
state = random.getstate()
x = random.random()
random.setstate(state)
print(x == random.random(), state[0], len(state[1]), type(state).__name__)


class MyRandom(random.Random):
    def random(self):
        return 0.5


m = MyRandom()
print(m.random(), m.uniform(0, 10), m.randrange(10), m.choice([1, 2, 3]))
