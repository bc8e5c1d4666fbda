# Dining philosophers without deadlock: ordered locks, a waiter, asymmetric.
import threading

N, MEALS = 5, 3


class Ordered(threading.Thread):
    def __init__(self, i, forks, meals):
        super().__init__(name=f"Philosopher {i}")
        left, right = i, (i + 1) % N
        self.first, self.second = forks[min(left, right)], forks[max(left, right)]
        self.i, self.meals = i, meals

    def run(self):
        for _ in range(MEALS):
            with self.first:
                with self.second:
                    self.meals[self.i] += 1


meals = [0] * N
forks = [threading.Lock() for _ in range(N)]
ps = [Ordered(i, forks, meals) for i in range(N)]
for p in ps:
    p.start()
for p in ps:
    p.join()
print("ordered", meals, [p.name for p in ps][:2])

waiter = threading.Semaphore(N - 1)
meals = [0] * N


def with_waiter(i):
    for _ in range(MEALS):
        with waiter:
            with forks[i]:
                with forks[(i + 1) % N]:
                    meals[i] += 1


ts = [threading.Thread(target=with_waiter, args=(i,)) for i in range(N)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("waiter", meals)
meals = [0] * N


def asymmetric(i):
    a, b = forks[i], forks[(i + 1) % N]
    if i % 2:
        a, b = b, a
    for _ in range(MEALS):
        a.acquire()
        b.acquire()
        try:
            meals[i] += 1
        finally:
            b.release()
            a.release()


ts = [threading.Thread(target=asymmetric, args=(i,)) for i in range(N)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("asymmetric", meals)


class Table:
    def __init__(self, n):
        self.state = ["thinking"] * n
        self.cond = threading.Condition()
        self.max_eating = 0

    def can_eat(self, i):
        return self.state[i - 1] != "eating" and self.state[(i + 1) % N] != "eating"

    def take(self, i):
        with self.cond:
            self.cond.wait_for(lambda: self.can_eat(i))
            self.state[i] = "eating"
            self.max_eating = max(self.max_eating, self.state.count("eating"))

    def put(self, i):
        with self.cond:
            self.state[i] = "thinking"
            self.cond.notify_all()


table = Table(N)
meals = [0] * N


def monitor(i):
    for _ in range(MEALS):
        table.take(i)
        meals[i] += 1
        table.put(i)


ts = [threading.Thread(target=monitor, args=(i,)) for i in range(N)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("monitor", meals, table.max_eating <= 2, table.state)
