# Classic problems: sleeping barber, cigarette smokers, bounded bathroom, each with checked invariants.
import threading


def run(ts):
    for t in ts:
        t.start()
    for t in ts:
        t.join()


class Barbershop:
    def __init__(self, chairs):
        self.chairs, self.waiting = chairs, 0
        self.mutex = threading.Lock()
        self.customers, self.barber = threading.Semaphore(0), threading.Semaphore(0)
        self.served, self.turned_away = [], []

    def barber_loop(self, total):
        while True:
            self.customers.acquire()
            with self.mutex:
                if self.waiting < 0:
                    return
                self.waiting -= 1
            self.barber.release()

    def customer(self, i):
        with self.mutex:
            if self.waiting == self.chairs:
                self.turned_away.append(i)
                return
            self.waiting += 1
        self.customers.release()
        self.barber.acquire()
        with self.mutex:
            self.served.append(i)

    def close(self):
        with self.mutex:
            self.waiting = -1
        self.customers.release()


shop = Barbershop(3)
b = threading.Thread(target=shop.barber_loop, args=(8,))
b.start()
run([threading.Thread(target=shop.customer, args=(i,)) for i in range(8)])
shop.close()
b.join()
print("everyone accounted for", sorted(shop.served + shop.turned_away), len(shop.served) >= 3)


class Agent:
    ITEMS = ("tobacco", "paper", "match")

    def __init__(self):
        self.cond, self.table, self.smoked = threading.Condition(), set(), []

    def offer(self, rounds):
        for r in range(rounds):
            missing = self.ITEMS[r % 3]
            with self.cond:
                self.cond.wait_for(lambda: not self.table)
                self.table = set(self.ITEMS) - {missing}
                self.cond.notify_all()
        with self.cond:
            self.cond.wait_for(lambda: not self.table)
            self.table = {"closed"}
            self.cond.notify_all()

    def smoker(self, has):
        while True:
            with self.cond:
                self.cond.wait_for(lambda: self.table and (has not in self.table))
                if "closed" in self.table:
                    return
                self.smoked.append(has)
                self.table = set()
                self.cond.notify_all()


agent = Agent()
run([threading.Thread(target=agent.offer, args=(6,))] + [threading.Thread(target=agent.smoker, args=(i,)) for i in Agent.ITEMS])
print("smokers", agent.smoked)


class Bridge:
    def __init__(self):
        self.cond, self.direction, self.cars, self.crossed, self.ok = threading.Condition(), None, 0, [], True

    def cross(self, car, direction):
        with self.cond:
            self.cond.wait_for(lambda: self.direction in (None, direction) and self.cars < 3)
            self.direction, self.cars = direction, self.cars + 1
            self.ok &= self.cars <= 3
        with self.cond:
            self.crossed.append(car)
            self.cars -= 1
            if self.cars == 0:
                self.direction = None
            self.cond.notify_all()


bridge = Bridge()
run([threading.Thread(target=bridge.cross, args=(i, "east" if i % 2 else "west")) for i in range(10)])
print("bridge", sorted(bridge.crossed), bridge.ok, bridge.cars, bridge.direction)


class H2O:
    def __init__(self):
        self.h, self.o, self.barrier = threading.Semaphore(2), threading.Semaphore(1), threading.Barrier(3)
        self.out, self.lock = [], threading.Lock()

    def atom(self, kind):
        sem = self.h if kind == "H" else self.o
        with sem:
            self.barrier.wait()
            with self.lock:
                self.out.append(kind)
            self.barrier.wait()


w = H2O()
run([threading.Thread(target=w.atom, args=(k,)) for k in "HHOHOHHHO"])
print("molecules", ["".join(sorted(w.out[i:i + 3])) for i in range(0, 9, 3)])
