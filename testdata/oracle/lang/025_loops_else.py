# for/while with else, break, continue, nesting.
for i in range(5):
    if i == 1:
        continue
    if i == 4:
        break
    print("i", i)
else:
    print("not reached")
for i in []:
    pass
else:
    print("empty loop else")
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
k = 3
while k:
    k -= 1
    if k == 1:
        continue
    print("k", k)
else:
    print("while else", k)
while True:
    k += 1
    if k > 3:
        break
else:
    print("never")
print("k after", k, "i after", i)
for c in "ab":
    for d in "xy":
        if d == "y":
            break
        print(c, d)
for i, (a, b) in enumerate([(1, 2), (3, 4)], start=1):
    print(i, a, b)
for x in (1, "a", None, [1]):
    print(repr(x), end=" ")
print()
for key in {"p": 1, "q": 2}:
    print(key, end=" ")
for ch in "héy":
    print(ch, end="|")
print()
total = 0
for i in range(1, 101):
    total += i
print("sum", total)
for i in range(3):
    i = 10
    print(i, end=" ")
print()
for lst in [[1, 2], [3]]:
    for lst[0] in (7, 8):
        pass
    print(lst)


def find(items, want):
    for pos, item in enumerate(items):
        if item == want:
            return pos
    return -1


print(find("hello", "l"), find("hello", "z"))


def nested_return():
    for i in range(3):
        for j in range(3):
            while True:
                if i * j == 2:
                    return i, j
                break


print(nested_return())


def loop_try():
    out = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append(f"f{i}")
    else:
        out.append("else")
    return out


print(loop_try())
i = 0
while i < 3: i += 1; print("one-line", i)
if i == 3: print("yes")
elif i == 4: print("no")
else: print("other")
for _ in range(2): pass
n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print("collatz", steps)
