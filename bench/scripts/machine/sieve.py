# A sieve: a list of flags.
# Also valid Starlark up to the line "# timing".
def main():
    n = 700000
    flags = [True] * (n + 1)
    for i in range(2, 837):
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
