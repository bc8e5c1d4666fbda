kw = {}
print(**kw, "b")
