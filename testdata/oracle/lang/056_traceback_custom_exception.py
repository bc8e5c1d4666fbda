# Ends with a custom exception with notes, attributes and a str of several lines.
class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(balance, amount)
        self.balance, self.amount = balance, amount

    def __str__(self):
        return f"balance {self.balance} is too low\nneeded {self.amount - self.balance} more"


class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            err = InsufficientFunds(self.balance, amount)
            err.add_note("while withdrawing")
            err.add_note("from a savings account")
            raise err
        self.balance -= amount


acct = Account(100)
acct.withdraw(30)
print(acct.balance)
acct.withdraw(100)
