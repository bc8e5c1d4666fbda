# Sorting with and without key functions.
# Also valid Starlark up to the line "# timing".
def main():
    l = [(i * 7919) % 100003 for i in range(60000)]
    for _ in range(2):
        sorted(l)
        sorted(l, key=lambda x: -x)
        sorted([(x % 100, str(x)) for x in l])

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
