# Backtracking: n-queens, permutations, subsets, sudoku, knapsack, maze words.
def queens(n):
    def place(row, cols, d1, d2, board):
        if row == n:
            yield board
            return
        for c in range(n):
            if c not in cols and row + c not in d1 and row - c not in d2:
                yield from place(row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}, board + [c])

    return place(0, frozenset(), frozenset(), frozenset(), [])


print([sum(1 for _ in queens(n)) for n in range(1, 7)], next(queens(6)))
for c in next(queens(4)):
    print("." * c + "Q" + "." * (3 - c))


def permutations(items):
    if len(items) <= 1:
        yield list(items)
    for i, x in enumerate(items):
        for p in permutations(items[:i] + items[i + 1:]):
            if len(items) > 1:
                yield [x] + p


def subsets(items):
    return [[]] if not items else (rest := subsets(items[1:])) + [[items[0]] + s for s in rest]


print(list(permutations([1, 2, 3])), subsets("abc"), len(subsets(list(range(6)))))
PUZZLE = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
"""


def solve(grid):
    best = None
    for i, v in enumerate(grid):
        if v == ".":
            r, c = divmod(i, 9)
            used = {grid[r * 9 + k] for k in range(9)} | {grid[k * 9 + c] for k in range(9)} | {grid[(r // 3 * 3 + k // 3) * 9 + c // 3 * 3 + k % 3] for k in range(9)}
            options = [d for d in "123456789" if d not in used]
            if best is None or len(options) < len(best[1]):
                best = i, options
                if len(options) <= 1:
                    break
    if best is None:
        return grid
    i, options = best
    for d in options:
        if solved := solve(grid[:i] + [d] + grid[i + 1:]):
            return solved
    return None


solution = solve(list("".join(PUZZLE.split())))
for r in range(9):
    print(" ".join(solution[r * 9:r * 9 + 9]))


def knapsack(items, cap):
    best = [(0, ())] * (cap + 1)
    for name, w, v in items:
        for c in range(cap, w - 1, -1):
            cand = best[c - w][0] + v
            if cand > best[c][0]:
                best[c] = cand, best[c - w][1] + (name,)
    return best[cap]


print(knapsack([("a", 5, 10), ("b", 4, 40), ("c", 6, 30), ("d", 3, 50)], 10))


def change(coins, amount):
    table = {0: []}
    for a in range(1, amount + 1):
        options = [table[a - c] + [c] for c in coins if a - c in table]
        if options:
            table[a] = min(options, key=len)
    return table.get(amount)


print(change([1, 5, 10, 25], 67), change([5, 10], 3), change([1, 3, 4], 6))


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield f"{a}->{c}"
        yield from hanoi(n - 1, b, a, c)


print(list(hanoi(3)), sum(1 for _ in hanoi(8)))


def lcs(a, b):
    t = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            t[i + 1][j + 1] = t[i][j] + x if x == y else max(t[i][j + 1], t[i + 1][j], key=len)
    return t[-1][-1]


def edit(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            prev, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, prev + (x != y))
    return row[-1]


print(lcs("AGGTAB", "GXTXAYB"), edit("kitten", "sitting"), edit("", "abc"))
