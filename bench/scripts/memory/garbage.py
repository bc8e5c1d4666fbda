# Short-lived lists and tuples: what a collector must keep up with.


def run(rounds):
    s = 0
    for i in range(rounds):
        a = [i, i + 1, (i, i)]
        s += len(a) + a[2][0]
    return s


print(run(1500000))
