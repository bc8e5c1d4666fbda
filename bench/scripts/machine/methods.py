# Method calls.
class P:
    def __init__(self, x):
        self.x = x

    def get(self, k):
        return self.x + k

def main():
    p, s = P(1), 0
    for i in range(500000):
        s += p.get(i)

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
