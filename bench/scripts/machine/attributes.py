# Reads and writes of attributes, of instances, classes and properties.


class Point:
    scale = 3
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    @property
    def sum(self):
        return self.x + self.y


class Box:
    def __init__(self):
        self.width = 1
        self.height = 2
        self.depth = 3


def run(rounds):
    p, b = Point(1, 2), Box()
    s = 0
    for i in range(rounds):
        p.x = i
        p.y = p.x + Point.scale
        b.width = p.y
        b.height = b.width + b.depth
        s += b.height + p.sum
    return s


print(run(600000))
