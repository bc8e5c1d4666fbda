# A million short strings.
a = ["item %d" % i for i in range(1000000)]
print(len(a), a[-1])
