def f():
    if x:
        try:
            x = 1
    return 5
