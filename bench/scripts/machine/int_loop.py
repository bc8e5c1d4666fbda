# Integer arithmetic in a loop.
# Also valid Starlark up to the line "# timing".
def main():
    s = 0
    for i in range(1500000):
        s = s + i * 2

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
