# starlark
# Recursion some hundred calls deep, again and again; Ackermann's function.


def depth(n):
    if n == 0:
        return 0
    return 1 + depth(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def run(rounds):
    s = 0
    for _ in range(rounds):
        s += depth(900)
    return s


print(run(900), ackermann(2, 300))
