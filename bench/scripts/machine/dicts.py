# starlark
# Dictionaries: counting, look-up, update, walk and removal.


def run(n):
    counts = {}
    for i in range(n):
        k = (i * 7919) % 5003
        counts[k] = counts.get(k, 0) + 1
    names = {}
    for i in range(n // 10):
        names["key%d" % i] = i
    s = 0
    for k in names:
        s += names[k]
    for k, v in counts.items():
        s += k * v
    hits = 0
    for i in range(n // 10):
        if ("key%d" % (i * 2)) in names:
            hits += 1
    for i in range(0, n // 10, 3):
        names.pop("key%d" % i)
    return len(counts), len(names), s, hits


print(run(900000))
