# A longer program: event log, customers, stock, discounts, statistics; many features together.
from collections import Counter, defaultdict, deque, namedtuple
from contextlib import contextmanager
from functools import lru_cache, reduce
from itertools import chain, groupby

Event = namedtuple("Event", "time kind who data", defaults=[None])
LOG = deque(maxlen=50)
_clock = 0


def now():
    global _clock
    _clock += 1
    return _clock


def log(kind, who, **data):
    LOG.append(Event(now(), kind, who, data or None))


class ShopError(Exception):
    """Base error; subclasses set a template."""

    template = "shop error"

    def __init__(self, **ctx):
        super().__init__(self.template.format(**ctx))
        self.ctx = ctx


class OutOfStock(ShopError):
    template = "{item}: only {have} left, {want} wanted"


class CannotPay(ShopError):
    template = "{who} has {money:.2f} but needs {need:.2f}"


class Stock:
    def __init__(self, **items):
        self._items = {name: list(pair) for name, pair in items.items()}

    def __getitem__(self, name):
        return tuple(self._items[name])

    def __iter__(self):
        yield from sorted(self._items)

    @contextmanager
    def reserve(self, name, qty):
        price, have = self[name]
        if have < qty:
            raise OutOfStock(item=name, have=have, want=qty)
        self._items[name][1] -= qty
        try:
            yield price * qty
        except Exception:
            self._items[name][1] += qty
            log("rollback", name, qty=qty)
            raise

    @property
    def value(self):
        return sum(p * n for p, n in self._items.values())


class Customer:
    _ids = iter(range(1, 1000))

    def __init__(self, name, money=0.0, *, vip=False):
        self.id, self.name, self.money, self.vip = next(self._ids), name, money, vip
        self.bag = Counter()

    def pay(self, amount):
        if amount > self.money:
            raise CannotPay(who=self.name, money=self.money, need=amount)
        self.money -= amount

    def __str__(self):
        bag = ", ".join(f"{n}x{item}" for item, n in sorted(self.bag.items())) or "nothing"
        return f"#{self.id} {self.name:<5}{'*' if self.vip else ' '} {self.money:>8.2f} | {bag}"


@lru_cache(maxsize=None)
def discount(vip, qty):
    return {(False, False): 0, (True, False): 0.05, (False, True): 0.1}.get((vip, qty >= 10), 0.15)


class Shop:
    def __init__(self, stock):
        self.stock, self.income = stock, defaultdict(float)

    def buy(self, customer, item, qty=1):
        with self.stock.reserve(item, qty) as price:
            price *= 1 - discount(customer.vip, qty)
            customer.pay(round(price, 2))
            customer.bag[item] += qty
        self.income[item] += round(price, 2)
        log("sale", customer.name, item=item, qty=qty, price=round(price, 2))
        return price


shop = Shop(Stock(pen=(1.5, 30), book=(12.0, 3), lamp=(35.5, 1)))
ann, bob, cy = Customer("Ann", 100, vip=True), Customer("Bob", 20.0), Customer("Cy")
orders = [(ann, "pen", 10), (bob, "book"), (bob, "book", 2), (cy, "pen"), (ann, "lamp"), (bob, "lamp"), (ann, "cup"), (ann, "book", 5), (bob, "pen", 4)]
for customer, *order in orders:
    try:
        price = shop.buy(customer, *order)
    except ShopError as e:
        print(f"  {type(e).__name__:<10} {e}")
        log("refused", customer.name, why=type(e).__name__)
    except KeyError as e:
        print(f"  no such item {e}")
        log("refused", customer.name, why="KeyError")
    else:
        print(f"{customer.name} bought {order[1] if len(order) > 1 else 1} {order[0]} for {price:.2f}")
print(*(ann, bob, cy), sep="\n")
print({i: shop.stock[i] for i in shop.stock}, f"{shop.stock.value:.2f}", {k: round(v, 2) for k, v in shop.income.items()}, discount.cache_info().currsize)
kinds = Counter(e.kind for e in LOG)
print(kinds.most_common(), len(LOG), LOG[0], LOG[-1].time)
for kind, events in groupby(sorted(LOG, key=lambda e: e.kind), key=lambda e: e.kind):
    events = list(events)
    print(f"{kind:<9}{[e.who for e in events]}")
spent = reduce(lambda acc, e: {**acc, e.who: acc.get(e.who, 0) + e.data["price"]}, (e for e in LOG if e.kind == "sale"), {})
print(spent, max(spent, key=spent.get), round(sum(spent.values()), 2) == round(sum(shop.income.values()), 2))
print(sorted(set(chain.from_iterable(c.bag for c in (ann, bob, cy)))), sum((c.bag for c in (ann, bob)), Counter()))
