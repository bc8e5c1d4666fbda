# Lists and recursion.
# Also valid Starlark up to the line "# timing".
def place(row, n, cols, up, down):
    if row == n:
        return 1
    count = 0
    for c in range(n):
        if not cols[c] and not up[row + c] and not down[row - c + n]:
            cols[c], up[row + c], down[row - c + n] = True, True, True
            count += place(row + 1, n, cols, up, down)
            cols[c], up[row + c], down[row - c + n] = False, False, False
    return count

def main():
    place(0, 8, [False] * 8, [False] * 16, [False] * 17)

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
