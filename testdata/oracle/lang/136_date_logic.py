# Dates without datetime: leap years, weekday, calendar, differences, ages.
MONTHS = "January February March April May June July August September October November December".split()
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


class DateError(ValueError):
    pass


class Date:
    __slots__ = ("y", "m", "d")

    def __init__(self, y, m, d):
        if not 1 <= m <= 12:
            raise DateError(f"month {m} not in 1..12")
        if not 1 <= d <= Date.days_in(y, m):
            raise DateError(f"{MONTHS[m - 1]} {y} has no day {d}")
        self.y, self.m, self.d = y, m, d

    @staticmethod
    def leap(y):
        return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)

    @staticmethod
    def days_in(y, m):
        return 29 if m == 2 and Date.leap(y) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[m - 1]

    @classmethod
    def parse(cls, text):
        try:
            return cls(*map(int, text.split("-")))
        except TypeError:
            raise DateError(f"expected Y-M-D, got {text!r}") from None

    @property
    def ordinal(self):
        y = self.y - 1
        return y * 365 + y // 4 - y // 100 + y // 400 + sum(self.days_in(self.y, m) for m in range(1, self.m)) + self.d

    @classmethod
    def from_ordinal(cls, n):
        y = n // 366 or 1
        while cls(y + 1, 1, 1).ordinal <= n:
            y += 1
        m = 1
        while m < 12 and cls(y, m + 1, 1).ordinal <= n:
            m += 1
        return cls(y, m, n - cls(y, m, 1).ordinal + 1)

    @property
    def weekday(self):
        return DAYS[(self.ordinal - 1) % 7]

    def __add__(self, days):
        return Date.from_ordinal(self.ordinal + days)

    def __sub__(self, other):
        return self + -other if isinstance(other, int) else self.ordinal - other.ordinal

    def _key(self):
        return self.y, self.m, self.d

    def __eq__(self, o):
        return isinstance(o, Date) and self._key() == o._key()

    def __lt__(self, o):
        return self._key() < o._key()

    def __hash__(self):
        return hash(self._key())

    def __str__(self):
        return f"{self.y:04d}-{self.m:02d}-{self.d:02d}"

    def __repr__(self):
        return f"Date({self.y}, {self.m}, {self.d})"

    def __format__(self, spec):
        table = {"Y": f"{self.y:04d}", "m": f"{self.m:02d}", "d": f"{self.d:02d}", "B": MONTHS[self.m - 1], "a": self.weekday, "%": "%"}
        if not spec:
            return str(self)
        out, it = "", iter(spec)
        for c in it:
            out += table.get(n := next(it, ""), "?" + n) if c == "%" else c
        return out


d = Date(2024, 2, 28)
print(d, repr(d), d + 1, d + 2, d - 59, Date(2024, 12, 25) - d, d.weekday, f"{d:%a, %d %B %Y}", f"{d}", f"{d:%q%%}")
print([y for y in (1900, 2000, 2023, 2024, 2100) if Date.leap(y)], Date(1970, 1, 1).ordinal, Date.from_ordinal(719163), sorted([Date(2024, 1, 2), Date(2023, 5, 5), d]), min(d, Date(2000, 1, 1)), {d: 1}[Date(2024, 2, 28)])
for text in ("2024-02-30", "2023-13-1", "2024-1", "2024-x-1", "2024-02-29"):
    try:
        print("ok", Date.parse(text))
    except DateError as e:
        print("DateError:", e)
    except ValueError as e:
        print("ValueError:", e)


def calendar(y, m):
    first = (Date(y, m, 1).ordinal - 1) % 7
    cells = ["  "] * first + [f"{n:2d}" for n in range(1, Date.days_in(y, m) + 1)]
    print(f"{MONTHS[m - 1]} {y}".center(20).rstrip())
    print(" ".join(n[:2] for n in DAYS))
    for i in range(0, len(cells), 7):
        print(" ".join(cells[i:i + 7]))


calendar(2024, 2)


def age(born, on):
    return on.y - born.y - ((on.m, on.d) < (born.m, born.d))


print(age(Date(2000, 2, 29), Date(2024, 2, 28)), age(Date(2000, 2, 29), Date(2024, 2, 29)), [str(Date(2024, 1, 31) + i * 30) for i in range(3)])
fridays = [f"{y}-{m:02d}" for y in (2023, 2024, 2026) for m in range(1, 13) if Date(y, m, 13).weekday == "Fri"]
print(fridays)
