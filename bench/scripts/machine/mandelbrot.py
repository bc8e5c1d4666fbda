# Float arithmetic with early ends.
# Also valid Starlark up to the line "# timing".
def main():
    n = 0
    for py in range(90):
        for px in range(90):
            x0, y0 = px / 45 - 1.5, py / 45 - 1.0
            x, y, i = 0.0, 0.0, 0
            for i in range(50):
                if x * x + y * y > 4.0:
                    break
                x, y = x * x - y * y + x0, 2.0 * x * y + y0
            n += i

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
