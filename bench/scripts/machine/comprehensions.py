# starlark
# List and dictionary comprehensions, nested and filtered.


def run(rounds):
    total = 0
    for r in range(rounds):
        a = [i * i for i in range(300)]
        b = [x for x in a if x % 3 == 0]
        c = [i * j for i in range(20) for j in range(20) if i != j]
        d = {k: k + r for k in b}
        total += len(a) + len(b) + len(c) + len(d) + a[-1]
    return total


print(run(6000))
