x = [n for n range(5)]
