a = b = True
if a && b:
    print(1)
