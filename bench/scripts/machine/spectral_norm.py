# Float arithmetic over lists.
# Also valid Starlark up to the line "# timing".
def a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)

def times(v, flip):
    n = len(v)
    out = []
    for i in range(n):
        s = 0.0
        for j in range(n):
            s += (a(j, i) if flip else a(i, j)) * v[j]
        out.append(s)
    return out

def main():
    u = [1.0] * 90
    for _ in range(4):
        v = times(times(u, False), True)
        u = times(times(v, False), True)

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
