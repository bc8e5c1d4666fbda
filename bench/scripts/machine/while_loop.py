# starlark
# A while loop with comparisons and branches: lengths of Collatz sequences.


def longest(limit):
    best = 0
    start = 0
    for n in range(1, limit):
        length = 1
        k = n
        while k != 1:
            if k % 2 == 0:
                k = k // 2
            else:
                k = 3 * k + 1
            length += 1
        if length > best:
            best = length
            start = n
    return start, best


print(longest(30000))
