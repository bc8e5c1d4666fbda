import circle.fourth


def f():
    return 1
