# Strict alternation with semaphores, conditions, events and queues.
import queue
import threading

N = 4


def run(*targets):
    ts = [threading.Thread(target=t) for t in targets]
    for t in ts:
        t.start()
    for t in ts:
        t.join()


log = []
a, b = threading.Semaphore(1), threading.Semaphore(0)


def sem_player(name, mine, other):
    def go():
        for i in range(N):
            mine.acquire()
            log.append(f"{name}{i}")
            other.release()

    return go


run(sem_player("ping", a, b), sem_player("pong", b, a))
print("semaphores", log)
log = []
cond, turn = threading.Condition(), 0


def cond_player(me, total):
    def go():
        global turn
        for _ in range(N):
            with cond:
                while turn % total != me:
                    cond.wait()
                log.append(turn)
                turn += 1
                cond.notify_all()

    return go


run(*(cond_player(i, 3) for i in (2, 0, 1)))
print("condition", log)
log = []
e1, e2 = threading.Event(), threading.Event()


def event_player(name, mine, other):
    def go():
        for i in range(N):
            mine.wait()
            mine.clear()
            log.append(name)
            other.set()

    return go


e1.set()
run(event_player("tick", e1, e2), event_player("tock", e2, e1))
print("events", log)
log = []
q1, q2 = queue.Queue(), queue.Queue()


def bounce(src, dst, name):
    def go():
        while (n := src.get()) > 0:
            log.append(f"{name}{n}")
            dst.put(n - 1)
        dst.put(0)

    return go


q1.put(6)
run(bounce(q1, q2, "L"), bounce(q2, q1, "R"))
print("queues", log)
log = []
l1, l2 = threading.Lock(), threading.Lock()
l2.acquire()


def lock_player(name, mine, other):
    def go():
        for i in range(N):
            mine.acquire()
            log.append(name)
            other.release()

    return go


run(lock_player("x", l1, l2), lock_player("y", l2, l1))
print("locks", "".join(log))


class Printer:
    def __init__(self, n):
        self.n, self.i, self.out = n, 1, []
        self.cond = threading.Condition()

    def loop(self, accepts, render):
        while True:
            with self.cond:
                self.cond.wait_for(lambda: self.i > self.n or accepts(self.i))
                if self.i > self.n:
                    return
                self.out.append(render(self.i))
                self.i += 1
                self.cond.notify_all()


p = Printer(15)
run(lambda: p.loop(lambda i: i % 15 == 0, lambda i: "fizzbuzz"), lambda: p.loop(lambda i: i % 3 == 0 and i % 5, lambda i: "fizz"),
    lambda: p.loop(lambda i: i % 5 == 0 and i % 3, lambda i: "buzz"), lambda: p.loop(lambda i: i % 3 and i % 5, str))
print(*p.out)
