# Functions that make functions, and captured variables that change.


def adder(k):
    def add(x):
        return x + k
    return add


def counter():
    n = 0

    def step(by):
        nonlocal n
        n += by
        return n
    return step


def run(rounds):
    c = counter()
    s = 0
    for i in range(rounds):
        s += adder(i)(1)
        c(2)
    return s, c(0)


print(run(1000000))
