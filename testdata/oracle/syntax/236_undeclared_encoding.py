print("x")
name = "café"
