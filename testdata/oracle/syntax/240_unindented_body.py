def worker(n):
    for i in range(n):
  print(i)
