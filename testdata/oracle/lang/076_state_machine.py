# State machines: table-driven, class per state, generator based.
class TrafficLight:
    NEXT = {"red": "green", "green": "yellow", "yellow": "red"}

    def __init__(self, state="red"):
        if state not in self.NEXT:
            raise ValueError(f"unknown state {state!r}")
        self.state = state

    def advance(self):
        self.state = self.NEXT[self.state]
        return self


print([TrafficLight().advance().state, TrafficLight("green").advance().advance().state])
try:
    TrafficLight("blue")
except ValueError as e:
    print(e)


class State:
    def handle(self, machine, event):
        method = getattr(self, f"on_{event}", None)
        if method is None:
            print(f"{type(self).__name__}: ignoring {event}")
            return
        method(machine)

    def enter(self):
        print("entering", type(self).__name__)


class Closed(State):
    def on_open(self, m):
        m.go(Opened)

    def on_lock(self, m):
        m.go(Locked)


class Opened(State):
    def on_close(self, m):
        m.go(Closed)


class Locked(State):
    tries = 0

    def on_unlock(self, m):
        self.tries += 1
        print("unlock attempt", self.tries)
        if self.tries >= 2:
            m.go(Closed)


class Door:
    def __init__(self):
        self.state = Closed()

    def go(self, cls):
        self.state = cls()
        self.state.enter()

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda: self.state.handle(self, name)


d = Door()
d.open()
d.lock()
d.close()
d.lock()
d.open()
d.unlock()
d.unlock()
print(type(d.state).__name__)


def vending():
    balance, log = 0, []
    while True:
        event = yield balance, log
        log = []
        match event:
            case ("coin", int(n)) if n in (5, 10, 25):
                balance += n
            case ("coin", n):
                log.append(f"rejected coin {n}")
            case ("select", name, price) if balance >= price:
                balance -= price
                log.append(f"dispensed {name}")
            case ("select", name, price):
                log.append(f"{name} costs {price}, inserted {balance}")
            case "refund":
                log.append(f"returned {balance}")
                balance = 0
            case _:
                log.append(f"unknown event {event!r}")


v = vending()
next(v)
for e in (("coin", 25), ("coin", 3), ("select", "cola", 40), ("coin", 10), ("coin", 10), ("select", "cola", 40), "kick", "refund"):
    print(e, "->", v.send(e))


def tokenize_states(text):
    state, cur, out = "start", "", []
    for c in text + "\0":
        if state == "start":
            if c.isdigit():
                state, cur = "int", c
            elif c.isalpha():
                state, cur = "word", c
        elif state == "int":
            if c.isdigit():
                cur += c
            elif c == ".":
                state, cur = "float", cur + c
            else:
                out.append(int(cur))
                state = "start"
        elif state == "float":
            if c.isdigit():
                cur += c
            else:
                out.append(float(cur))
                state = "start"
        elif state == "word":
            if c.isalnum():
                cur += c
            else:
                out.append(cur)
                state = "start"
    return out


print(tokenize_states("abc 12 3.5 x9 7"))
