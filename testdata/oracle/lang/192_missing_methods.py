# A method that is not there is missed before the arguments of its call are evaluated.
import math
import threading


def argument(x=None):
    print("evaluated", x)
    return x


class Plain:
    def method(self, *args):
        return args


class Dynamic:
    def __getattr__(self, name):
        print("looked up", name)
        return lambda *args: (name, args)


class Strict:
    def __getattribute__(self, name):
        print("asked for", name)
        return super().__getattribute__(name)

    def method(self, x):
        return x


class Property:
    @property
    def method(self):
        print("property")
        return print


class Named:
    def __init__(self):
        self.method = argument


plain, lock, number = Plain(), threading.Lock(), 5
calls = [
    lambda: plain.methid(argument(1)),
    lambda: plain.method(argument(2), argument(3)),
    lambda: [].push(argument(4)),
    lambda: [].append(argument(5)),
    lambda: "".joined(argument(6)),
    lambda: lock.aquire(argument(7)),
    lambda: lock.acquire(argument(True)),
    lambda: math.squareroot(argument(8)),
    lambda: math.sqrt(argument(9)),
    lambda: threading.Thred(target=argument(10)),
    lambda: Plain.klass(argument(11)),
    lambda: Plain.method(plain, argument(12)),
    lambda: Dynamic().anything(argument(13)),
    lambda: Strict().method(argument(14)),
    lambda: Strict().nothing(argument(14)),
    lambda: Property().method(argument(15)),
    lambda: Dynamic().one(Dynamic().two(argument(15)), argument(15), k=argument),
    lambda: Named().method(argument(16)),
    lambda: Named().methods(argument(17)),
    lambda: number.bit_lengths(argument(18)),
    lambda: None.method(argument(19)),
    lambda: argument.method(argument(20)),
    lambda: plain.nothing(*argument([21]), **argument({})),
    lambda: plain.nothing(lambda: argument(22)),
    lambda: plain.nothing([argument(23) for _ in range(2)]),
]
for call in calls:
    try:
        print(call())
    except AttributeError as e:
        print("AttributeError:", e)


class Counter:
    def __init__(self):
        self.value = 0

    def increment(self, by):
        self.value += by
        return self.value


# The same place sees one object after another, and one that loses its method.
counter = Counter()
for thing in [counter, counter, Plain(), counter, 7, counter]:
    try:
        print(thing.increment(argument(1)))
    except AttributeError as e:
        print("AttributeError:", e)
del Counter.increment
plain.increment = lambda x: "own"
for thing in [counter, plain]:
    try:
        print(thing.increment(argument(2)))
    except AttributeError as e:
        print("AttributeError:", e)

plain.missing(
    argument("never"))
