# Strings built by addition and by join.
def main():
    for _ in range(5):
        s = ""
        for i in range(30000):
            s += "x"
        parts = []
        for i in range(50000):
            parts.append(str(i))
        ",".join(parts)

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
