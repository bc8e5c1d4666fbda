# Deep recursion.
def down(n):
    return 0 if n == 0 else 1 + down(n - 1)

def main():
    for _ in range(800):
        down(900)

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
