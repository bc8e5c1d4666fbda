# Exceptions raised and caught, near and far, with finally.


class Missing(Exception):
    def __init__(self, key):
        super().__init__(key)
        self.key = key


def find(table, key):
    if key not in table:
        raise Missing(key)
    return table[key]


def far(depth, key):
    if depth == 0:
        return find({}, key)
    try:
        return far(depth - 1, key)
    finally:
        depth = 0


def run(rounds):
    table = {i: i for i in range(0, 100, 2)}
    lost = 0
    for i in range(rounds):
        try:
            find(table, i % 100)
        except Missing as e:
            lost += e.key
        try:
            table[-1]
        except KeyError:
            lost += 1
        try:
            int("x")
        except ValueError:
            lost += 1
        if i % 10 == 0:
            try:
                far(8, i)
            except Missing:
                lost += 1
    return lost


print(run(120000))
