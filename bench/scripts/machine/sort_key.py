# starlark
# Sorting numbers, strings and pairs, with keys and in reverse.


def numbers(n):
    x = 12345
    out = []
    for _ in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        out.append(x)
    return out


def run(n):
    a = numbers(n)
    b = sorted(a)
    c = sorted(a, key=lambda v: v % 1000)
    d = sorted(["s%d" % v for v in a], reverse=True)
    e = sorted([(v % 100, v) for v in a])
    f = sorted([float(v) for v in a], key=lambda v: -v)
    return b[0], c[0], int(d[0][1:]), e[-1], len(f)


print(run(80000))
