match 5:
print(1)
