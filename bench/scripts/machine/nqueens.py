# starlark
# Ways to put queens on a board: recursion over lists of flags.


def place(row, n, cols, up, down):
    if row == n:
        return 1
    count = 0
    for col in range(n):
        if cols[col] or up[row + col] or down[row - col + n]:
            continue
        cols[col] = True
        up[row + col] = True
        down[row - col + n] = True
        count += place(row + 1, n, cols, up, down)
        cols[col] = False
        up[row + col] = False
        down[row - col + n] = False
    return count


def queens(n):
    return place(0, n, [False] * n, [False] * (2 * n), [False] * (2 * n + 1))


print(queens(8), queens(11))
