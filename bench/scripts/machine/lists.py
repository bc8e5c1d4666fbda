# starlark
# Lists: append, index, slice, insert, pop, concatenation; a prime sieve.


def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = False
    flags[1] = False
    for i in range(2, n + 1):
        if i * i > n:
            break
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return len([i for i in range(n + 1) if flags[i]])


def run(rounds):
    total = 0
    for r in range(rounds):
        a = []
        for i in range(100):
            a.append(i)
        b = a[10:50] + a[:10]
        b.insert(0, r)
        b.extend(a)
        while len(b) > 100:
            total += b.pop()
        total += b[0] + b[-1]
        for x in b:
            total += x
    return total


print(sieve(1000000), run(6000))
