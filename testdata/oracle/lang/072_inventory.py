# Inventory with dicts, comprehensions, formatted report.
inventory = {
    "apple": {"price": 0.5, "qty": 100, "tags": ["fruit", "red"]},
    "banana": {"price": 0.25, "qty": 0, "tags": ["fruit"]},
    "carrot": {"price": 0.1, "qty": 250, "tags": ["vegetable"]},
}


class OutOfStock(Exception):
    pass


def add(name, price, qty=1, *tags):
    item = inventory.setdefault(name, {"price": price, "qty": 0, "tags": []})
    item["qty"] += qty
    item["tags"] += [t for t in tags if t not in item["tags"]]
    return item


def sell(name, qty):
    try:
        item = inventory[name]
    except KeyError:
        raise LookupError(f"no such item: {name!r}") from None
    if item["qty"] < qty:
        raise OutOfStock(f"{name}: wanted {qty}, have {item['qty']}")
    item["qty"] -= qty
    return item["price"] * qty


def report():
    print(f"{'Item':<12}{'Price':>8}{'Qty':>6}{'Value':>10}")
    print("-" * 36)
    total = 0
    for name, item in sorted(inventory.items()):
        value = item["price"] * item["qty"]
        total += value
        flag = " *" if not item["qty"] else ""
        print(f"{name:<12}{item['price']:>8.2f}{item['qty']:>6}{value:>10.2f}{flag}")
    print(f"{'TOTAL':<12}{total:>24.2f}")


report()
add("dill", 1.99, 5, "herb", "green")
add("apple", 0.5, 20, "red", "sale")
revenue = 0
for name, qty in [("apple", 30), ("banana", 1), ("kiwi", 2), ("dill", 5)]:
    try:
        revenue += sell(name, qty)
    except OutOfStock as e:
        print("Out of stock:", e)
    except LookupError as e:
        print("Error:", e)
    else:
        print(f"Sold {qty} x {name}")
print(f"Revenue: {revenue:.2f}")
report()
by_tag = {}
for name, item in inventory.items():
    for tag in item["tags"]:
        by_tag.setdefault(tag, []).append(name)
print({t: sorted(n) for t, n in sorted(by_tag.items())})
print([n for n, i in inventory.items() if not i["qty"]], max(inventory, key=lambda n: inventory[n]["price"]), sum(i["qty"] for i in inventory.values()))
cheap = {n: i["price"] for n, i in inventory.items() if i["price"] < 0.3}
print(cheap, {k: round(v * 1.1, 3) for k, v in cheap.items()}, "kiwi" in inventory, list(inventory))
del inventory["banana"]
print(len(inventory), inventory.pop("carrot")["tags"], inventory.get("carrot", "gone"))
