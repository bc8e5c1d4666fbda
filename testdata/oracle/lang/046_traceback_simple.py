# Ends with an uncaught ZeroDivisionError several functions deep.
def level3(x):
    return 10 / x


def level2(x):
    y = x - 1
    return level3(y) + 1


def level1(x):
    result = level2(x)
    return result


print("start")
print(level1(3))
print(level1(1))
print("never")
