# Discrete simulations with a seeded generator: elevator, bank queue, random walk, robots on a grid.
import heapq
import random

rng = random.Random(42)


class Elevator:
    def __init__(self, floors):
        self.floors, self.at, self.doors, self.queue, self.log = floors, 0, "closed", [], []

    def call(self, floor):
        if not 0 <= floor < self.floors:
            raise ValueError(f"no floor {floor}")
        if floor not in self.queue:
            self.queue.append(floor)

    def run(self):
        direction = 1
        while self.queue:
            ahead = [f for f in self.queue if (f - self.at) * direction >= 0]
            if not ahead:
                direction = -direction
                continue
            target = min(ahead, key=lambda f: abs(f - self.at))
            while self.at != target:
                self.at += direction
                yield f"at {self.at}"
            self.queue.remove(target)
            self.doors = "open"
            yield f"doors open at {self.at}"
            self.doors = "closed"


e = Elevator(6)
for floor in (3, 5, 1, 3):
    e.call(floor)
try:
    e.call(9)
except ValueError as err:
    print(err)
print(list(e.run()), e.at, e.doors)


def bank(n, tellers):
    events, clock, waits, free_at = [], 0.0, [], [0.0] * tellers
    for i in range(n):
        clock += rng.expovariate(1 / 3)
        heapq.heappush(events, (clock, i, rng.uniform(2, 6)))
    while events:
        arrive, i, service = heapq.heappop(events)
        start = max(arrive, min(free_at))
        free_at[free_at.index(min(free_at))] = start + service
        waits.append(start - arrive)
    return sum(waits) / n, max(waits), max(free_at)


for tellers in (1, 2, 3):
    print(tellers, "tellers: mean wait {:.3f}, worst {:.3f}, done at {:.3f}".format(*bank(30, tellers)))
x = y = 0
path = [(0, 0)]
for step in range(20):
    dx, dy = rng.choice([(1, 0), (-1, 0), (0, 1), (0, -1)])
    x, y = x + dx, y + dy
    path.append((x, y))
print(path[-1], len(set(path)), max(abs(a) + abs(b) for a, b in path))


class Robot:
    TURN = {"L": -1, "R": 1}
    HEADINGS = "NESW"
    MOVES = dict(zip(HEADINGS, [(0, 1), (1, 0), (0, -1), (-1, 0)]))

    def __init__(self, x=0, y=0, heading="N", size=5):
        self.x, self.y, self.heading, self.size = x, y, heading, size

    def step(self, c):
        match c:
            case "L" | "R":
                self.heading = self.HEADINGS[(self.HEADINGS.index(self.heading) + self.TURN[c]) % 4]
            case "F":
                dx, dy = self.MOVES[self.heading]
                nx, ny = self.x + dx, self.y + dy
                if not (0 <= nx < self.size and 0 <= ny < self.size):
                    raise RuntimeError(f"would fall off at {nx},{ny}")
                self.x, self.y = nx, ny
            case _:
                raise ValueError(f"unknown command {c!r}")

    def run(self, program):
        for i, c in enumerate(program):
            try:
                self.step(c)
            except (RuntimeError, ValueError) as err:
                yield f"{i}: {err}"
        yield f"{self.x} {self.y} {self.heading}"


for program in ("FFRFF", "LF", "RRF", "FFXRFFFFF", ""):
    print(program, list(Robot().run(program)))
inside = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(2000))
print("pi is about", 4 * inside / 2000)
weather = {"sun": [("sun", 0.8), ("rain", 0.2)], "rain": [("sun", 0.4), ("rain", 0.6)]}
state, days = "sun", []
for _ in range(12):
    names, weights = zip(*weather[state])
    state = rng.choices(names, weights)[0]
    days.append(state)
print(days, rng.sample(range(50), 6), rng.shuffle(days), days[:4], f"{rng.gauss(0, 1):.6f}")
