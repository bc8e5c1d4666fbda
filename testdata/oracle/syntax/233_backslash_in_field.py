names = ["a"]
print(f"{\n.join(names)}")
