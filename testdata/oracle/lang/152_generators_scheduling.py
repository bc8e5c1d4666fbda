# A round-robin scheduler of generators: tasks, sleeping, messages, results; no threads.
from collections import deque


class Task:
    def __init__(self, name, gen):
        self.name, self.gen, self.value, self.wake = name, gen, None, 0

    def __repr__(self):
        return f"<{self.name}>"


class Scheduler:
    def __init__(self):
        self.ready, self.sleeping, self.mail, self.clock, self.log, self.results = deque(), [], {}, 0, [], {}

    def spawn(self, name, gen):
        self.ready.append(Task(name, gen))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda t: (t.wake, t.name))
                self.clock = self.sleeping[0].wake
                while self.sleeping and self.sleeping[0].wake <= self.clock:
                    self.ready.append(self.sleeping.pop(0))
            task = self.ready.popleft()
            try:
                request = task.gen.send(task.value)
            except StopIteration as e:
                self.results[task.name] = e.value
                continue
            except Exception as e:
                self.results[task.name] = f"{type(e).__name__}: {e}"
                continue
            task.value = None
            match request:
                case ("sleep", n):
                    task.wake = self.clock + n
                    self.sleeping.append(task)
                case ("send", to, message):
                    self.mail.setdefault(to, deque()).append((task.name, message))
                    self.ready.append(task)
                case ("receive",):
                    box = self.mail.get(task.name)
                    if box:
                        task.value = box.popleft()
                        self.ready.append(task)
                    else:
                        task.wake = self.clock + 1
                        self.sleeping.append(task)
                        task.gen = retry(task.gen)
                case ("spawn", name, gen):
                    self.spawn(name, gen)
                    self.ready.append(task)
                case None:
                    self.ready.append(task)
                case other:
                    task.gen.throw(ValueError(f"bad request {other!r}"))
            self.log.append((self.clock, task.name, request and request[0]))


def retry(gen):
    value = None
    while value is None:
        value = yield ("receive",)
    try:
        request = gen.send(value)
        while True:
            request = gen.send((yield request))
    except StopIteration as e:
        return e.value


def counter(n):
    for i in range(n):
        yield
    return n


def sleeper(n):
    yield ("sleep", n)
    yield ("send", "boss", f"slept {n}")
    return "awake"


def boss(expected):
    got = []
    while len(got) < expected:
        got.append((yield ("receive",)))
    return got


def parent():
    yield ("spawn", "child", counter(2))
    yield ("sleep", 5)
    return "parent done"


def failing():
    yield
    raise RuntimeError("task failed")


s = Scheduler()
for name, gen in (("c3", counter(3)), ("s4", sleeper(4)), ("s2", sleeper(2)), ("boss", boss(2)), ("parent", parent()), ("bad", failing())):
    s.spawn(name, gen)
s.run()
for name in sorted(s.results):
    print(name, "->", s.results[name])
print(s.clock, len(s.log), s.log[:6], [e for e in s.log if e[1] == "parent"])


def producer(n, target):
    for i in range(n):
        target.send(i)
    target.close()


def filter_even(target):
    next(target)
    try:
        while True:
            x = yield
            if x % 2 == 0:
                target.send(x)
    except GeneratorExit:
        target.close()


def collector(out):
    try:
        while True:
            out.append((yield))
    except GeneratorExit:
        out.append("closed")


out = []
pipe = filter_even(collector(out))
next(pipe)
producer(7, pipe)
print(out)


def delegating(n):
    try:
        total = 0
        for i in range(n):
            total += yield from worker(i)
        return total
    except KeyError as e:
        return f"recovered from {e!r}"


def worker(i):
    received = yield f"need {i}"
    return received or 0


d = delegating(3)
print(next(d), d.send(10), d.send(20))
try:
    d.send(30)
except StopIteration as e:
    print("total", e.value)
d = delegating(2)
next(d)
try:
    d.throw(KeyError("oops"))
except StopIteration as e:
    print(e.value)
d = delegating(2)
next(d)
d.close()
print(list(d))
