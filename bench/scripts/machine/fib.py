# Recursive calls.
# Also valid Starlark up to the line "# timing".
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

def main():
    fib(27)

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
