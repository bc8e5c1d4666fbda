else:
    print(2)
