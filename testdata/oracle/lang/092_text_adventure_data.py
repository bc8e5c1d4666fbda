# Nested data processing: grouping, joining, pivoting, statistics with plain containers.
orders = [
    {"id": 1, "customer": "ann", "items": [("pen", 2, 1.5), ("book", 1, 12.0)], "paid": True},
    {"id": 2, "customer": "bob", "items": [("pen", 10, 1.4)], "paid": False},
    {"id": 3, "customer": "ann", "items": [("lamp", 1, 30.0), ("pen", 1, 1.5)], "paid": True},
    {"id": 4, "customer": "cy", "items": [], "paid": True},
]
customers = {"ann": {"city": "Rome"}, "bob": {"city": "Oslo"}, "cy": {"city": "Rome"}}


def total(order):
    return sum(q * p for _, q, p in order["items"])


totals = {o["id"]: total(o) for o in orders}
print(totals, sum(totals.values()), max(totals, key=totals.get), min(totals.items(), key=lambda kv: kv[1]))
by_customer = {}
for o in orders:
    by_customer.setdefault(o["customer"], []).append(o)
for name, group in sorted(by_customer.items()):
    print(f"{name:<5} n={len(group)} total={sum(map(total, group)):>7.2f} unpaid={[o['id'] for o in group if not o['paid']]}")
units = {}
for o in orders:
    for item, qty, _ in o["items"]:
        units[item] = units.get(item, 0) + qty
print(sorted(units.items(), key=lambda kv: (-kv[1], kv[0])))
cities = {}
for o in orders:
    city = customers[o["customer"]]["city"]
    cities[city] = cities.get(city, 0) + total(o)
print(cities, {c: f"{v / sum(cities.values()):.1%}" for c, v in cities.items()})
flat = [{"order": o["id"], "who": o["customer"], "item": i, "cost": round(q * p, 2)} for o in orders for i, q, p in o["items"]]
for row in flat:
    print(*(f"{k}={v}" for k, v in row.items()))
items = sorted({i for o in orders for i, *_ in o["items"]})
print("who".ljust(6), *(i.rjust(6) for i in items))
for who in customers:
    counts = [sum(q for o in by_customer.get(who, []) for i, q, _ in o["items"] if i == item) for item in items]
    print(who.ljust(6), *(f"{c or '-':>6}" for c in counts))
values = sorted(totals.values())
n = len(values)
mean = sum(values) / n
median = (values[(n - 1) // 2] + values[n // 2]) / 2
sd = (sum((v - mean) ** 2 for v in values) / (n - 1)) ** 0.5
print(f"{n=} {mean=:.3f} {median=:.3f} {sd=:.4f}")
merged = {**customers, "dee": {"city": "Bonn"}} | {"bob": {"city": "Moved"}}
print(merged, "dee" in customers, [*merged][::-1])
first, *others = (o["customer"] for o in orders)
print(first, others, list(zip(*[(1, "a"), (2, "b")])), dict(enumerate("xyz", 1)))
running = []
acc = 0
for o in orders:
    acc += total(o)
    running.append(acc)
print(running, [b - a for a, b in zip(running, running[1:])], all(a <= b for a, b in zip(running, running[1:])))
matrix = [[r * c for c in range(1, 4)] for r in range(1, 4)]
print(matrix, [row[::-1] for row in matrix], [list(c) for c in zip(*matrix)], sum(matrix[i][i] for i in range(3)), [v for row in matrix for v in row if v % 2 == 0])
nested = [1, [2, [3, (4, [5])]], "six"]


def flatten(x):
    for y in x:
        if isinstance(y, (list, tuple)):
            yield from flatten(y)
        else:
            yield y


print(list(flatten(nested)), {k: v for d in ({"a": 1}, {"b": 2, "a": 3}) for k, v in d.items()})
chunks = [list(range(10))[i:i + 4] for i in range(0, 10, 4)]
print(chunks, [sum(c) for c in chunks], list(map(max, chunks)))
