# Exceptions raised and caught.
def f(i):
    if i % 2:
        raise ValueError("odd")

def main():
    n = 0
    for i in range(200000):
        try:
            f(i)
        except ValueError as e:
            n += 1

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
