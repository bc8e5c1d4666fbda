# starlark
# Strings built, split, joined, searched and replaced.


def run(rounds):
    total = 0
    for i in range(rounds):
        words = []
        for k in range(20):
            words.append("w" + str(i + k))
        line = " ".join(words)
        total += len(line)
        back = line.split(" ")
        total += len(back)
        if line.find("w7") >= 0:
            total += line.count("w")
        total += len(line.replace("w", "word").upper())
        if line.startswith("w1") or line.endswith("9"):
            total += 1
    return total


def grow(n):
    s = ""
    for i in range(n):
        s += "x"
    return len(s)


print(run(40000), grow(20000))
