# Dicts of ints and strings: insertion, lookup, counting.
# Also valid Starlark up to the line "# timing".
def main():
    for _ in range(3):
        d = {}
        for i in range(60000):
            d[i] = i
        s = 0
        for k in d:
            s += d[k]
        words = ["w%d" % (i % 500) for i in range(60000)]
        count = {}
        for word in words:
            count[word] = count.get(word, 0) + 1

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
