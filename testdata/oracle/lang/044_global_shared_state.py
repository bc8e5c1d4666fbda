# global statements as threading tutorials use them, in one thread.
balance = 100
history = []
DEBUG = False
config = {"retries": 3}


def deposit(amount):
    global balance
    balance += amount
    history.append(("deposit", amount))


def withdraw(amount):
    global balance
    if amount > balance:
        raise ValueError(f"Insufficient funds: balance={balance}, requested={amount}")
    balance -= amount
    history.append(("withdraw", amount))


def toggle():
    global DEBUG, config
    DEBUG = not DEBUG
    config = dict(config, retries=config["retries"] + 1)


def no_global():
    balance = 5
    return balance


def mutates_without_global():
    history.append("mutated")
    config["new"] = True


deposit(50)
withdraw(30)
try:
    withdraw(1000)
except ValueError as e:
    print("Error:", e)
toggle()
mutates_without_global()
print(balance, history, DEBUG, config, no_global(), balance)


def define():
    global fresh, Klass, helper

    fresh = "fresh"

    class Klass:
        v = 1

    def helper():
        return fresh


define()
print(fresh, Klass.v, helper(), Klass.__qualname__)


def loops():
    global idx
    for idx in range(3):
        pass


loops()
print("idx", idx)


def imports():
    global math
    import math


imports()
print(math.floor(2.7))


def deletes():
    global fresh
    del fresh


deletes()
try:
    fresh
except NameError as e:
    print("NameError:", e)


class Counter:
    instances = 0
    registry = []

    def __init__(self):
        Counter.instances += 1
        self.registry.append(self.instances)
        global balance
        balance = -1


Counter(), Counter()
print(Counter.instances, Counter.registry, balance)
print("balance" in globals(), globals()["balance"])
globals()["by_dict"] = 9
print(by_dict)


def outer():
    x = 1

    def inner():
        global x
        x = "global"

    inner()
    return x


print(outer(), x)
