# Attributes read and written.
class P:
    def __init__(self):
        self.x, self.y = 1, 2

def main():
    p = P()
    for i in range(500000):
        p.x = p.y + 1
        p.y = p.x - 1

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
