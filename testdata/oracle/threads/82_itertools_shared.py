# One iterator shared by threads: each item goes to one thread.
import itertools
import sys
import threading

sys.setswitchinterval(1e-6)


def drain(it, n):
    out = []

    def work():
        for _ in range(n):
            x = next(it, None)
            if x is None:
                return
            out.append(x)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return out


print(sorted(drain(itertools.count(), 500)) == list(range(2000)))
print(sorted(drain(itertools.count(5, 3), 200)) == list(range(5, 5 + 3 * 800, 3)))
print(len(drain(itertools.repeat("x", 1000), 500)))
print(sorted(drain(itertools.chain(range(300), range(300, 600)), 500)) == list(range(600)))
c = itertools.Counter if hasattr(itertools, "Counter") else None
print(c, next(itertools.count(7)))
