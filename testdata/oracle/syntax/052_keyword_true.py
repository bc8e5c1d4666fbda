print("a", True=1)
