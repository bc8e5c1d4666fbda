# Two NaNs are two objects.
print([float("nan")] == [float("nan")])
