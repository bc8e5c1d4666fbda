# Conway's Game of Life with sets and with lists.
def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = (x + dx, y + dy)
                    counts[key] = counts.get(key, 0) + 1
    return {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}


def render(cells, size=6):
    return "\n".join("".join("#" if (x, y) in cells else "." for x in range(size)) for y in range(size))


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for gen in range(4):
    print(f"generation {gen}: {len(glider)} cells")
    print(render(glider))
    glider = step(glider)
print(sorted(glider))


class Life:
    def __init__(self, text):
        self.grid = [[c == "*" for c in row] for row in text.split()]
        self.h, self.w = len(self.grid), len(self.grid[0])
        self.generation = 0

    def neighbours(self, r, c):
        return sum(self.grid[(r + i) % self.h][(c + j) % self.w] for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0))

    def __next__(self):
        self.grid = [[(n := self.neighbours(r, c)) == 3 or (self.grid[r][c] and n == 2) for c in range(self.w)] for r in range(self.h)]
        self.generation += 1
        return self

    def __iter__(self):
        return self

    def __str__(self):
        return "\n".join("".join("*" if c else "-" for c in row) for row in self.grid)

    @property
    def alive(self):
        return sum(map(sum, self.grid))


life = Life("""
-----
--*--
--*--
--*--
-----
""")
for state in life:
    print(f"gen {state.generation} alive {state.alive}")
    print(state)
    if state.generation == 2:
        break


def rule(n, width=15, steps=6):
    row = [0] * width
    row[width // 2] = 1
    for _ in range(steps):
        yield "".join(" #"[c] for c in row).rstrip()
        row = [(n >> (row[i - 1] * 4 + row[i] * 2 + row[(i + 1) % width])) & 1 for i in range(width)]


for line in rule(90):
    print("|" + line)
