print("a", 5=6)
