# Employees: abstract-like base, polymorphism, mixins, class-level registry, report.
class Employee:
    registry = {}
    raise_pct = 1.04

    def __init__(self, first, last, pay):
        self.first, self.last, self.pay = first, last, pay
        Employee.registry[self.email] = self

    @property
    def email(self):
        return f"{self.first}.{self.last}@corp.com".lower()

    @property
    def full_name(self):
        return f"{self.first} {self.last}"

    @full_name.setter
    def full_name(self, name):
        self.first, self.last = name.split(" ")

    @full_name.deleter
    def full_name(self):
        print("Delete name")
        self.first = self.last = None

    def apply_raise(self):
        self.pay = int(self.pay * self.raise_pct)

    def yearly_cost(self):
        raise NotImplementedError(f"{type(self).__name__} must implement yearly_cost")

    @classmethod
    def set_raise(cls, pct):
        cls.raise_pct = pct

    @classmethod
    def from_string(cls, text):
        return cls(*[int(p) if p.isdigit() else p for p in text.split("-")])

    @staticmethod
    def is_workday(n):
        return n not in (5, 6)

    def __add__(self, other):
        return self.pay + (other.pay if isinstance(other, Employee) else other)

    def __radd__(self, other):
        return self + other

    def __len__(self):
        return len(self.full_name)

    def __str__(self):
        return f"{self.full_name} - {self.email}"

    def __repr__(self):
        return f"{type(self).__name__}({self.first!r}, {self.last!r}, {self.pay})"


class Bonus:
    bonus = 0.1

    def yearly_cost(self):
        return super().yearly_cost() * (1 + self.bonus)


class Salaried(Employee):
    def yearly_cost(self):
        return self.pay


class Developer(Bonus, Salaried):
    raise_pct = 1.10

    def __init__(self, first, last, pay, lang="Python"):
        super().__init__(first, last, pay)
        self.lang = lang


class Manager(Salaried):
    def __init__(self, first, last, pay, employees=None):
        super().__init__(first, last, pay)
        self.employees = employees if employees is not None else []

    def add(self, *emps):
        self.employees.extend(e for e in emps if e not in self.employees)

    def show(self):
        for e in self.employees:
            print("  -->", e.full_name)


e1, d1, d2 = Salaried("Ada", "Byron", 1000), Developer("Corey", "Schafer", 50000), Developer.from_string("Test-User-60000-Java")
m = Manager("Sue", "Smith", 90000, [d1])
m.add(d2, d1)
m.show()
print(d1, repr(d1), d2.lang, len(d1), d1 + d2, sum([d1, d2, m]), d1.email in Employee.registry)
for e in (e1, d1, m):
    e.apply_raise()
    print(f"{type(e).__name__:<10} {e.full_name:<15} {e.pay:>8,} {e.yearly_cost():>12,.2f}")
Employee.set_raise(2)
print(Salaried.raise_pct, Developer.raise_pct, e1.raise_pct, "raise_pct" in vars(e1), [c.__name__ for c in Developer.__mro__])
d1.full_name = "New Name"
print(d1.email, d1.first)
del d1.full_name
print(d1.first, Employee.is_workday(5), d1.is_workday(1))
for f in (lambda: Employee("x", "y", 1).yearly_cost(), lambda: setattr(d2, "email", "z"), lambda: setattr(d2, "full_name", "onlyone"), lambda: Developer("a"), lambda: m.nobody()):
    try:
        f()
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
print(issubclass(Developer, Employee), isinstance(m, Developer), sorted(k for k in Employee.registry if "corp" in k)[:2], Developer.__bases__[0].__name__)
