# Chains of generators, generator expressions and yield from.


def numbers(n):
    for i in range(n):
        yield i


def evens(source):
    for x in source:
        if x % 2 == 0:
            yield x


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


print(sum(evens(numbers(3000000))))
print(sum(x * x for x in numbers(1500000)))
print(sum(tree(16)))
