# Comprehensions of lists, dicts and sets.
def main():
    for _ in range(60):
        [i * i for i in range(5000) if i % 2]
        {i: i for i in range(2000)}
        {i % 7 for i in range(2000)}

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
