# f-strings with conversions and format specifications.


def run(rounds):
    total = 0
    for i in range(rounds):
        x = i / 7
        total += len(f"{i}: {x:.3f} {i:>8} {i:x}")
        total += len(f"name={i!r} next={i + 1}")
        total += len("%d of %s" % (i, "many"))
        total += len("{} {:05d}".format("a", i))
    return total


print(run(250000))
