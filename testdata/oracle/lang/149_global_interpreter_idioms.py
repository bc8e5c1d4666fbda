# Idioms of the articles: enumerate, zip, dict.get, setdefault, any/all, swap, unpack, slices, chained comparison, else on loops, in tuple.
names, ages = ["Ann", "Bob", "Cy"], [30, 25, 35]
for i, (n, a) in enumerate(zip(names, ages), start=1):
    print(f"{i}. {n} is {a}")
people = dict(zip(names, ages))
print(people, {v: k for k, v in people.items()}, max(people, key=people.get), sorted(people.items(), key=lambda kv: kv[1]), people.get("Zed", 0), people.setdefault("Dee", 1), "Bob" in people)
x, y = 1, 2
x, y = y, x
a, *b, c = range(5)
print(x, y, a, b, c, 1 < x < 3, x in (1, 2), not y, x if x > y else y)
text = "the quick brown the lazy the end"
counts = {}
for w in text.split():
    counts[w] = counts.get(w, 0) + 1
print(counts, [w for w, n in counts.items() if n > 1], "".join(reversed("abc")), " ".join(text.split()[::-1]), text.title(), text.count("the"))
nums = [4, 8, 15, 16, 23, 42]
print(nums[::2], nums[-2:], nums[::-1], sum(nums), min(nums), max(nums), len(nums), sum(nums) / len(nums), [n for n in nums if n % 2 == 0], any(n > 40 for n in nums), all(n > 3 for n in nums), list(map(lambda n: n * 2, nums)), list(filter(lambda n: n > 15, nums)))
for n in nums:
    if n > 100:
        print("found big")
        break
else:
    print("no big number")
matrix = [[1, 2], [3, 4], [5, 6]]
print([v for row in matrix for v in row], [list(r) for r in zip(*matrix)], [sum(r) for r in matrix], sum(map(sum, matrix)))
print("even" if len(nums) % 2 == 0 else "odd", "a" * 3, [0] * 3, [[] for _ in range(2)], "x" in "xyz", 10 // 3, 10 % 3, 2**8, -7 // 2, round(3.14159, 2), divmod(17, 5), abs(-3), int("42") + 1, str(42) + "1", float("2.5") * 2)
s = set(nums) & {8, 15, 99}
print(sorted(s), sorted({1, 2} | {2, 3}), {1, 2, 3} - {2}, len(set("mississippi")), sorted(set("mississippi")))
stack, queue = [], []
for i in range(3):
    stack.append(i)
    queue.append(i)
print([stack.pop() for _ in range(3)], [queue.pop(0) for _ in range(3)])
first, second = "key=value".split("=")
print(first, second, "a,b,c".split(","), ",".join("abc"), "  trim ".strip(), "Hello".lower(), "hello".capitalize(), "hello".replace("l", "L"), "hello".find("l"), "hello"[1:3], "hello".startswith("he"), "42".isdigit(), "abc".isalpha(), "%s-%s" % (1, 2), "{}-{}".format(1, 2))
try:
    value = int("not a number")
except ValueError as e:
    print("Error:", e)
else:
    print("fine")
finally:
    print("always")
result = [fizz for fizz in ("FizzBuzz" if i % 15 == 0 else "Fizz" if i % 3 == 0 else "Buzz" if i % 5 == 0 else str(i) for i in range(1, 16))]
print(*result)
d = {"a": {"b": {"c": 1}}}
print(d["a"]["b"]["c"], d.get("x", {}).get("y", "deep default"), {**d, "z": 0}, list(d.keys()), [k for k in d], dict(sorted({"b": 1, "a": 2}.items())))


def func(a, b=2, *args, c=3, **kwargs):
    return a, b, args, c, kwargs


print(func(1), func(1, 5, 6, 7, c=8, d=9), func(*[1, 2], **{"c": 0}), (lambda v: v**2)(5), func.__name__, callable(func))
i = 0
while True:
    i += 1
    if i == 2:
        continue
    if i > 4:
        break
    print("i =", i)
copy, alias = nums[:], nums
copy.append(1)
print(len(nums), len(copy), alias is nums, copy is nums, nums == copy[:-1], None is None, type(nums), isinstance(nums, list), id(alias) == id(nums))
print(*sorted(["b", "A", "c"], key=str.lower), *range(3), sep=", ", end=".\n")
del people["Dee"], nums[0]
print(people, nums, nums.index(15), nums.pop(), nums.insert(0, 99), nums, nums.sort(reverse=True), nums)
