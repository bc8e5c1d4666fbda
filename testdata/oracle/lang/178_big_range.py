# Ranges of ints beyond 64 bits.
print(range(10**20)[-1], 10**19 in range(10**20), range(10**20))
