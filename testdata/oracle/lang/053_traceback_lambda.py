# Ends with an error in a lambda inside a comprehension inside a generator.
ops = {
    "half": lambda v: v / 2,
    "inverse": lambda v: 1 / v,
}


def apply_all(values):
    for v in values:
        yield {name: op(v) for name, op in ops.items()}


for row in apply_all([4, 2, 0]):
    print(row)
