name = "x"
print(f"{name!g}")
