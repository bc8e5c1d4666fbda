from circle import second

x = 1


def f():
    return second.y
