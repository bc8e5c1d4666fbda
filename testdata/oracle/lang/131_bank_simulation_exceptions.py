# A bank simulation that processes a batch of transactions, with custom errors, retries and a report.
import random


class BankError(Exception):
    code = "E00"

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


class NoSuchAccount(BankError):
    code = "E01"


class Overdraft(BankError):
    code = "E02"

    def __init__(self, account, amount):
        super().__init__(f"{account.name} has {account.balance}, needs {amount}")
        self.missing = amount - account.balance


class Frozen(BankError):
    code = "E03"


class Temporary(BankError):
    code = "T99"


class Account:
    def __init__(self, name, balance):
        self.name, self.balance, self.frozen = name, balance, False

    def change(self, amount):
        if self.frozen:
            raise Frozen(f"{self.name} is frozen")
        if self.balance + amount < 0:
            raise Overdraft(self, -amount)
        self.balance += amount


class Bank:
    def __init__(self, seed):
        self.accounts, self.rng, self.attempts = {}, random.Random(seed), 0

    def open(self, name, balance=0):
        self.accounts[name] = Account(name, balance)

    def __getitem__(self, name):
        try:
            return self.accounts[name]
        except KeyError as e:
            raise NoSuchAccount(name) from e

    def transfer(self, src, dst, amount):
        a, b = self[src], self[dst]
        self.attempts += 1
        if self.rng.random() < 0.3:
            raise Temporary("network")
        a.change(-amount)
        try:
            b.change(amount)
        except BankError:
            a.change(amount)
            raise


def retry(times, *errors):
    def deco(f):
        def wrapper(*args):
            for attempt in range(1, times + 1):
                try:
                    return f(*args), attempt
                except errors as e:
                    last = e
            raise RuntimeError(f"gave up after {times} attempts") from last

        return wrapper

    return deco


bank = Bank(7)
for name, start in (("ann", 100), ("bob", 50), ("cy", 0), ("ice", 10)):
    bank.open(name, start)
bank["ice"].frozen = True
run = retry(2, Temporary)(bank.transfer)
batch = [("ann", "bob", 30), ("bob", "cy", 100), ("cy", "zed", 1), ("ann", "ice", 5), ("bob", "ann", 80), ("ann", "cy", 149), ("ann", "cy", 0), ("cy", "bob", 9), ("ann", "bob", 1), ("bob", "cy", 2)]
stats = {"ok": 0, "failed": 0}
for i, (src, dst, amount) in enumerate(batch, 1):
    try:
        _, attempts = run(src, dst, amount)
    except Overdraft as e:
        print(f"{i:2d} {e} (missing {e.missing})")
        stats["failed"] += 1
    except BankError as e:
        print(f"{i:2d} {type(e).__name__}: {e}; cause: {e.__cause__!r}")
        stats["failed"] += 1
    except RuntimeError as e:
        print(f"{i:2d} {e}; cause: {e.__cause__}")
        stats["failed"] += 1
    else:
        print(f"{i:2d} {src}->{dst} {amount} after {attempts} attempt{'s' * (attempts > 1)}")
        stats["ok"] += 1
    finally:
        total = sum(a.balance for a in bank.accounts.values())
        assert total == 160, total
print(stats, {n: a.balance for n, a in bank.accounts.items()}, bank.attempts)
