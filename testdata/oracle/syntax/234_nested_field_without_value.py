x = 1
print(f"{[f'{:>4}' for i in range(3)]}")
