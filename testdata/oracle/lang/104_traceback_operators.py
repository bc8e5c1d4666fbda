# Ends with an error in an operator method reached from an expression in a nested call.
class Money:
    def __init__(self, amount, currency):
        self.amount, self.currency = amount, currency

    def __add__(self, other):
        if self.currency != other.currency:
            raise TypeError(f"cannot add {other.currency} to {self.currency}")
        return Money(self.amount + other.amount, self.currency)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __repr__(self):
        return f"{self.amount} {self.currency}"


def total(wallet):
    return sum(m for m in wallet)


print(total([Money(1, "EUR"), Money(2, "EUR")]))
print("grand total:", total([Money(1, "EUR"), Money(3, "USD")]))
