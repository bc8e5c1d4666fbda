# A list of two million numbers.
a = [i for i in range(2000000)]
print(len(a), a[-1])
