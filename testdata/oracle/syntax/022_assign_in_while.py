while n = 3:
    pass
