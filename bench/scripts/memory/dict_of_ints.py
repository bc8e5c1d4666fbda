# A dictionary of a million numbers.
d = {}
for i in range(1000000):
    d[i] = i + 1
print(len(d), d[999999])
