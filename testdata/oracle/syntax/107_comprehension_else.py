x = [n for n in range(5) if n else 0]
