# starlark
# Whole-number arithmetic in a plain loop.


def total(n):
    s = 0
    for i in range(n):
        s = s + i * 2 - (i % 7)
    return s


print(total(3000000))
