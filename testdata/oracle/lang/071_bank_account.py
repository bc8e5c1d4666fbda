# Bank accounts with exceptions, history, inheritance, f-strings.
class InsufficientFundsError(Exception):
    def __init__(self, balance, amount):
        self.balance = balance
        self.amount = amount
        super().__init__(f"Insufficient funds: balance is ${balance:.2f}, tried to withdraw ${amount:.2f}")


class Account:
    interest_rate = 0.02
    _next_number = 1000

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []
        self.number = Account._next_number
        Account._next_number += 1

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"Deposit amount must be positive, got {amount}")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self._balance

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFundsError(self._balance, amount)
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self._balance

    def transfer(self, other, amount):
        self.withdraw(amount)
        other.deposit(amount)
        print(f"Transferred ${amount:,.2f} from {self.owner} to {other.owner}")

    def add_interest(self):
        self.deposit(round(self._balance * self.interest_rate, 2))

    def __str__(self):
        return f"{type(self).__name__}({self.number}, {self.owner}, ${self._balance:,.2f})"

    def __repr__(self):
        return f"{type(self).__name__}(owner={self.owner!r}, balance={self._balance!r})"

    def __lt__(self, other):
        return self._balance < other._balance


class Savings(Account):
    interest_rate = 0.05

    def __init__(self, owner, balance=0, limit=3):
        super().__init__(owner, balance)
        self.limit = limit

    def withdraw(self, amount):
        if sum(1 for kind, _ in self.history if kind == "withdraw") >= self.limit:
            raise RuntimeError(f"Withdrawal limit of {self.limit} reached")
        return super().withdraw(amount)


alice, bob = Account("Alice", 1234.5), Savings("Bob", 500, limit=1)
print(alice, bob, [alice, bob])
alice.transfer(bob, 234.5)
for action in (lambda: alice.withdraw(5000), lambda: alice.deposit(-5), lambda: bob.withdraw(100), lambda: bob.withdraw(1), lambda: setattr(alice, "balance", 10**6)):
    try:
        print("ok, balance", action())
    except InsufficientFundsError as e:
        print("FUNDS:", e, "| short by", e.amount - e.balance)
    except (ValueError, RuntimeError) as e:
        print(type(e).__name__ + ":", e)
    except AttributeError as e:
        print("AttributeError:", e)
for acc in (alice, bob):
    acc.add_interest()
print(min(alice, bob).owner, sorted([alice, bob], reverse=True)[0].owner)
for acc in (alice, bob):
    print(f"{acc.owner:<10}|{acc.balance:>12,.2f}|{len(acc.history):^5}|")
    for i, (kind, amount) in enumerate(acc.history, start=1):
        print(f"  {i}. {kind:<10} {amount:>10.2f}")
print(Account._next_number, Savings.interest_rate, isinstance(bob, Account))
