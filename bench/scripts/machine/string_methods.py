# Methods of strings.
def main():
    s = "the quick brown fox jumps over the lazy dog"
    n = 0
    for i in range(40000):
        n += len(s.split()) + s.find("fox") + len(s.replace("quick", "slow"))
        if s.startswith("the") and s.upper().endswith("DOG") and s[4:9] == "quick":
            n += 1

# timing
import time

start = time.perf_counter()
main()
print("elapsed %.6f" % (time.perf_counter() - start))
