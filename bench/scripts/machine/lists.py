# Lists: append, index, assignment, pop.
# Also valid Starlark up to the line "# timing".
def main():
    for _ in range(4):
        l = []
        for i in range(60000):
            l.append(i)
        s = 0
        for x in l:
            s += x
        for i in range(len(l)):
            l[i] = l[i] + 1
        for i in range(len(l)):
            l.pop()

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
