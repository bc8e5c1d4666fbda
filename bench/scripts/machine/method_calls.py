# Calls of methods, also inherited and through super().


class Counter:
    def __init__(self):
        self.n = 0

    def add(self, k):
        self.n += k
        return self

    def get(self):
        return self.n


class Doubling(Counter):
    def add(self, k):
        super().add(k)
        return self


def run(rounds):
    a, b = Counter(), Doubling()
    for i in range(rounds):
        a.add(i)
        b.add(1)
        a.get()
        b.get()
    return a.n, b.n


print(run(1000000))
