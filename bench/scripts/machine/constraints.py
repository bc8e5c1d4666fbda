# Method calls through a hierarchy, in the style of a constraint solver.
class Constraint:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def execute(self):
        raise NotImplementedError

    def check(self):
        return self.a.value + 1 == self.b.value

class Equal(Constraint):
    def execute(self):
        self.b.value = self.a.value

class Next(Equal):
    def execute(self):
        super().execute()
        self.b.value += 1

class Variable:
    def __init__(self, value):
        self.value = value

def main():
    chain = [Variable(0) for _ in range(51)]
    rules = [Next(x, y) for x, y in zip(chain, chain[1:])]
    for i in range(800):
        chain[0].value = i
        for r in rules:
            r.execute()
        assert all(r.check() for r in rules)

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
