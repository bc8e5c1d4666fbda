# Gradebook: dict of lists, statistics, ranking, histogram, formatted table, letter grades.
grades = {}


def add(name, *scores):
    for s in scores:
        if not isinstance(s, (int, float)):
            raise TypeError(f"score must be a number, not {type(s).__name__!r}")
        if not 0 <= s <= 100:
            raise ValueError(f"score {s} out of range for {name}")
        grades.setdefault(name, []).append(s)


for name, scores in (("Alice", (90, 85.5, 100)), ("Bob", (72, 65)), ("Chloé", (88, 92, 79, 95)), ("Dan", ()), ("Eve", (101,)), ("Flo", ("A",))):
    try:
        add(name, *scores)
    except (TypeError, ValueError) as e:
        print(f"{type(e).__name__}: {e}")


def average(scores):
    try:
        return sum(scores) / len(scores)
    except ZeroDivisionError:
        return None


def letter(avg):
    if avg is None:
        return "-"
    for limit, grade in ((90, "A"), (80, "B"), (70, "C"), (60, "D")):
        if avg >= limit:
            return grade
    return "F"


grades["Dan"] = []
print(f"{'Name':<8}|{'Scores':<22}|{'Avg':>7}|{'Grade':^7}|")
print("-" * 8 + "+" + "-" * 22 + "+" + "-" * 7 + "+" + "-" * 7 + "+")
for name in sorted(grades):
    scores = grades[name]
    avg = average(scores)
    print(f"{name:<8}|{', '.join(map(str, scores)):<22}|{avg if avg is not None else float('nan'):>7.2f}|{letter(avg):^7}|")
ranking = sorted((n for n in grades if grades[n]), key=lambda n: average(grades[n]), reverse=True)
for place, name in enumerate(ranking, 1):
    medal = {1: "gold", 2: "silver", 3: "bronze"}.get(place, "")
    print(f"{place}. {name} {medal}".rstrip())
everything = sorted(s for scores in grades.values() for s in scores)
print(everything, f"min={everything[0]} max={everything[-1]} n={len(everything)}")
mid = len(everything) // 2
median = everything[mid] if len(everything) % 2 else (everything[mid - 1] + everything[mid]) / 2
mean = sum(everything) / len(everything)
var = sum((s - mean) ** 2 for s in everything) / len(everything)
print(f"{mean = :.3f}, {median = }, {var**0.5 = :.3f}")
hist = {}
for s in everything:
    hist[int(s) // 10 * 10] = hist.get(int(s) // 10 * 10, 0) + 1
for low in range(60, 101, 10):
    print(f"{low:>3}-{min(low + 9, 100):<3} {'█' * hist.get(low, 0)}")
passed, failed = [], []
for name, scores in grades.items():
    (passed if scores and average(scores) >= 70 else failed).append(name)
print(passed, failed, {letter(average(s)): [n for n in grades if letter(average(grades[n])) == letter(average(s))] for s in grades.values()})
best = max(((s, n) for n, sc in grades.items() for s in sc))
print(best, any(100 in s for s in grades.values()), all(grades.values()), [n for n, s in grades.items() if not s])
curved = {n: [min(100, round(s * 1.05, 1)) for s in sc] for n, sc in grades.items() if sc}
print(curved, sum(len(v) for v in curved.values()))
drop_lowest = {n: sorted(s)[1:] for n, s in grades.items() if len(s) > 2}
print(drop_lowest, {n: f"{average(s):.1f}" for n, s in drop_lowest.items()})
