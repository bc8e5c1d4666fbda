# Ends with an error inside a generator delegated to by another generator.
def reader(lines):
    for n, line in enumerate(lines, 1):
        yield n, int(line)


def checked(lines):
    total = yield from reader(lines)
    return total


def consume(lines):
    for n, value in checked(lines):
        print(n, value)


consume(["1", "2", "three"])
