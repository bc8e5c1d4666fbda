# starlark
# Conway's Life on a torus of lists.


def step(grid, h, w):
    out = []
    for y in range(h):
        above = grid[(y - 1) % h]
        here = grid[y]
        below = grid[(y + 1) % h]
        row = []
        for x in range(w):
            l = (x - 1) % w
            r = (x + 1) % w
            n = above[l] + above[x] + above[r] + here[l] + here[r] + below[l] + below[x] + below[r]
            if n == 3 or (n == 2 and here[x]):
                row.append(1)
            else:
                row.append(0)
        out.append(row)
    return out


def run(h, w, rounds):
    grid = []
    x = 1
    for _ in range(h):
        row = []
        for _ in range(w):
            x = (x * 75 + 74) % 65537
            row.append(1 if x % 3 == 0 else 0)
        grid.append(row)
    for _ in range(rounds):
        grid = step(grid, h, w)
    return sum_of(grid)


def sum_of(grid):
    s = 0
    for row in grid:
        for c in row:
            s += c
    return s


print(run(64, 64, 400))
