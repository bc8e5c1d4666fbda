# Calls of closures that change a captured variable.
def main():
    def counter():
        n = 0
        def add():
            nonlocal n
            n += 1
            return n
        return add
    f = counter()
    for i in range(500000):
        f()

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
