# Numbers in programs: money, percentages, conversions, rounding, averages, bases, durations.
def fmt_money(v):
    return f"-${-v:,.2f}" if v < 0 else f"${v:,.2f}"


def fmt_bytes(n):
    for unit in ("B", "KB", "MB", "GB"):
        if n < 1024:
            return f"{n:.1f} {unit}"
        n /= 1024
    return f"{n:.1f} TB"


def fmt_duration(s):
    m, s = divmod(s, 60)
    h, m = divmod(m, 60)
    return f"{h:d}:{m:02d}:{s:02d}" if h else f"{m:d}:{s:02d}"


def ordinal(n):
    suffix = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"


def words(n):
    ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n < 20:
        return ones[n]
    if n < 100:
        return tens[n // 10] + ("-" + ones[n % 10] if n % 10 else "")
    if n < 1000:
        return ones[n // 100] + " hundred" + (" and " + words(n % 100) if n % 100 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if n >= size:
            return words(n // size) + " " + name + (" " + words(n % size) if n % size else "")


print([fmt_money(v) for v in (0, 5, 1234.5, -99.999, 1e9)], [fmt_bytes(n) for n in (0, 1023, 1024, 123456789, 10**13)], [fmt_duration(s) for s in (5, 65, 3661, 86400)])
print([ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 101, 111, 112)], [words(n) for n in (0, 13, 42, 100, 999, 12345, 10**6 + 1)])
celsius = [-40, 0, 36.6, 100]
print([f"{c}C={c * 9 / 5 + 32:.1f}F" for c in celsius], [round((f - 32) * 5 / 9, 2) for f in (0, 32, 98.6)])
amount, rate, years = 1000, 0.05, 3
for y in range(1, years + 1):
    amount *= 1 + rate
    print(f"Year {y}: {amount:10.2f} ({amount / 1000 - 1:+.2%})")
for v in (0.5, 1.5, 2.5, 2.675, -0.5, 1e16, 0.1 + 0.2, 1 / 3):
    print(v, round(v), round(v, 2), f"{v:.0f}", f"{v:.1f}", int(v), v // 1, f"{v:.3g}", f"{v!r:>22}")
print(sum([0.1] * 10), sum([0.1] * 10) == 1, abs(sum([0.1] * 10) - 1) < 1e-9, 0.1 * 3, 1.1 + 2.2, 3 * 1.1, 1e-7, 1e-4, 123456789.123456789, 1e15 + 0.3, 1e22, 5e-324, 2.0**1023)
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 7.5 // 2, -7.5 % 2, divmod(-7, 2), divmod(7, -2.5), 2**10, 2**-1, (-8) ** 2, -8**2, 10**0, 0**0, 4**0.5, 1_000_000, 0b101, 0o17, 0xFF)
print(f"{42:b} {42:o} {42:x} {42:08b} {255:#X} {-5:b} {2**40:,} {1234.5:012.3f} {7:+} {-7: } {3.0} {3.0:g} {1e6:g} {1e5:g} {123456789:e} {0.00001234:g}")
print(int("1010", 2), int("-ff", 16), int("0o17", 0), int(" 7 "), float("1e-3"), int(float("7.9")), complex(3, -4), abs(complex(3, 4)), (1 + 2j) * (3 - 1j), (2 + 0j) == 2, str(1j), 1j**2)
print(max(1, 2.5, True), min(-0.0, 0.0), sorted([3, 1.5, True, False, 2]), [1, 1.0, True].count(1), {1: "a"}[1.0], 10**20 == 1e20, 2**53 + 1 == float(2**53 + 1), 1 < 1.5 < 2, float(10**15) + 0.5)
print((0.1).hex(), (255).to_bytes(2, "little"), int.from_bytes(b"\x01\x00", "big"), (1.5).as_integer_ratio(), (10).bit_length(), bin(2**10), hex(3735928559), f"{3.999:.2f}", f"{2.5:.0f}", f"{0.125:.2f}", f"{1e300 * 1e10}", f"{-1e300 * 1e10:.2f}")
scores = {"ann": [90, 85.5, 77], "bob": [60, 70]}
for name, s in scores.items():
    print(f"{name:<6}{sum(s) / len(s):>8.3f}{max(s) - min(s):>8.1f}{'*' * round(sum(s) / len(s) / 10):>12}")
