print("this line is valid but must not run")


def ok():
    return 1


if ok() == 1
    print("never")
