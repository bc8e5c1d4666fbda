# Shopping cart with dataclasses, enum, properties, discounts by strategy, receipt.
from dataclasses import dataclass, field
from enum import Enum
from functools import total_ordering


class Category(Enum):
    FOOD = 0.07
    BOOKS = 0.05
    TECH = 0.19

    @property
    def tax(self):
        return self.value


@total_ordering
@dataclass(frozen=True)
class Money:
    cents: int

    @classmethod
    def of(cls, amount):
        return cls(round(amount * 100))

    def __add__(self, o):
        return Money(self.cents + o.cents) if isinstance(o, Money) else NotImplemented

    def __radd__(self, o):
        return self if o == 0 else NotImplemented

    def __mul__(self, k):
        return Money(round(self.cents * k))

    def __sub__(self, o):
        return Money(self.cents - o.cents)

    def __lt__(self, o):
        return self.cents < o.cents

    def __str__(self):
        return f"{self.cents // 100}.{self.cents % 100:02d}"


@dataclass
class Product:
    name: str
    price: Money
    category: Category = Category.FOOD
    tags: set = field(default_factory=set, repr=False)

    def __post_init__(self):
        if isinstance(self.price, (int, float)):
            self.price = Money.of(self.price)
        if self.price.cents <= 0:
            raise ValueError(f"{self.name}: price must be positive")


@dataclass
class Cart:
    items: dict = field(default_factory=dict)
    discounts: list = field(default_factory=list)

    def add(self, product, qty=1):
        _, old = self.items.get(product.name, (None, 0))
        self.items[product.name] = product, old + qty
        return self

    def remove(self, name, qty=None):
        product, have = self.items[name]
        if qty is None or qty >= have:
            del self.items[name]
        else:
            self.items[name] = product, have - qty

    @property
    def subtotal(self):
        return sum(p.price * q for p, q in self.items.values())

    @property
    def tax(self):
        return sum(p.price * q * p.category.tax for p, q in self.items.values())

    def total(self):
        total = self.subtotal + self.tax
        for d in self.discounts:
            total = total - d(self, total)
        return total

    def receipt(self):
        yield f"{'item':<10}{'qty':>4}{'price':>9}{'sum':>10}"
        for p, q in sorted(self.items.values(), key=lambda it: it[0].price, reverse=True):
            yield f"{p.name:<10}{q:>4}{p.price!s:>9}{str(p.price * q):>10}"
        yield "-" * 33
        for label, value in (("subtotal", self.subtotal), ("tax", self.tax), ("total", self.total())):
            yield f"{label:<23}{value!s:>10}"


def percent(p):
    return lambda cart, total: total * (p / 100)


def every_third_free(name):
    def discount(cart, total):
        if name not in cart.items:
            return Money(0)
        product, q = cart.items[name]
        return product.price * (q // 3)

    return discount


apple, book, phone = Product("apple", 0.3), Product("book", 12.99, Category.BOOKS, {"new"}), Product("phone", Money(49900), Category.TECH)
cart = Cart().add(apple, 7).add(book).add(phone).add(apple)
print(*cart.receipt(), sep="\n")
cart.discounts += [every_third_free("apple"), percent(10)]
print("discounted", cart.total())
cart.remove("apple", 6)
cart.remove("phone")
print(*cart.receipt(), sep="\n")
print(apple, book == Product("book", 12.99, Category.BOOKS, {"new"}), max(apple.price, book.price), sorted([Money(5), Money(1)]), Money(100) >= Money(100), {Money(1): "x"}[Money(1)], Category(0.05), Category.TECH.name)
for f in (lambda: Product("free", 0), lambda: cart.remove("nothing"), lambda: setattr(apple.price, "cents", 1), lambda: Money(1) + 5, lambda: Category(0.5), lambda: Product()):
    try:
        f()
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
