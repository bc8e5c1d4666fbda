# Two NaNs are two objects.
print([float("nan")] == [float("nan")])
x = float("nan")
print([x] == [x], x in [x], x is x, float("nan") is x, [1.0, x].index(x), x == x, [float("nan"), x].count(x))
