# Generators and generator expressions.
def numbers(n):
    for i in range(n):
        yield i

def main():
    s = 0
    for x in numbers(300000):
        s += x
    sum(x * 2 for x in numbers(150000))

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
