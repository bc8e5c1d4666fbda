# Life on a grid of lists.
# Also valid Starlark up to the line "# timing".
def step(g, n):
    new = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            c = 0
            for di in (-1, 0, 1):
                for dj in (-1, 0, 1):
                    if di or dj:
                        c += g[(i + di) % n][(j + dj) % n]
            new[i][j] = 1 if c == 3 or (c == 2 and g[i][j]) else 0
    return new

def main():
    n = 48
    g = [[1 if (i * j) % 3 == 0 else 0 for j in range(n)] for i in range(n)]
    for _ in range(12):
        g = step(g, n)

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
