count = 0


def show():
    print(count)
    global count
    count += 1
