# Ends with an uncaught error raised in a method called through super and a property.
class Base:
    def run(self, n):
        data = {"a": 1}
        return data[self.key] * n


class Child(Base):
    @property
    def key(self):
        return "missing" + self.suffix()

    def suffix(self):
        return "!"

    def run(self, n):
        return 1 + super().run(n=n * 2)


class Runner:
    def __init__(self, job):
        self.job = job

    def __call__(self, *args):
        return [self.job.run(a) for a in args]


Runner(Child())(1, 2)
