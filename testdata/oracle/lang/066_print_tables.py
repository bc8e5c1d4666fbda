# Console output as tutorials produce it: tables, banners, progress, aligned columns.
rows = [("Widget", 4, 3.5), ("Gadget", 10, 12.25), ("Thingamajig", 1, 100)]
print("=" * 34)
print("{:<14}{:>6}{:>12}".format("Item", "Qty", "Price"))
print("-" * 34)
for name, qty, price in rows:
    print(f"{name:<14}{qty:>6d}{price:>12,.2f}")
print("-" * 34)
print(f"{'Total':<14}{sum(r[1] for r in rows):>6}{sum(q * p for _, q, p in rows):>12,.2f}")
print()
for i in range(1, 6):
    print(" " * (5 - i) + "*" * (2 * i - 1))
for i in range(1, 4):
    print("\t".join(str(i * j) for j in range(1, 4)))
for pct in (0, 33.333, 100):
    bar = "#" * int(pct // 10)
    print(f"[{bar:<10}] {pct:6.1f}%")
print("%-10s|%5s|%-5s|" % ("left", "r", "l"))
print("%-10s = %6.2f" % ("ratio", 2 / 3))
print("[Thread %d] %s: %s" % (3, "status", "done"))
print("Name".center(20, "-"))
print("a", "b", sep=" | ", end=" |\n")
headers = ["id", "name"]
data = [[1, "x"], [22, "longer name"]]
widths = [max(len(str(r[i])) for r in [headers] + data) for i in range(2)]
for r in [headers] + data:
    print(" ".join(str(c).ljust(w) for c, w in zip(r, widths)) + "|")
print(*(f"{n:>3}" for n in range(5)), sep="")
print("Elapsed: {:.2f}s, {:d} items, {:.0%} done".format(1.23456, 10, 0.5))
print(f"{'Name':10} {'Age':>3}\n{'-' * 10} {'-' * 3}")
for person in [{"name": "Ann", "age": 30}, {"name": "Bob", "age": 4}]:
    print(f"{person['name']:10} {person['age']:>3}")
print(f"Result: {10 / 4 = } {7 // 2 = } {2 ** 10 = }")
print("multi", "args", 1, None, sep="\n  ")
print("unicode box: ┌─┐ │✓│ └─┘ → ★")
print('{"json": "like", "n": %d}' % 5)
print("done", end="")
print(".")
