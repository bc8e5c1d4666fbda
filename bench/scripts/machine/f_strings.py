# f-strings with format specs.
def main():
    for i in range(150000):
        f"{i} and {i * 2:05d} or {'abc'!r:>8} and {i / 3:.2f}"

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
