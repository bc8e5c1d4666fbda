print("a", sep="-", sep="+")
