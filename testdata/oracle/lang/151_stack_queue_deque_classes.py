# Stacks, queues, circular buffer, priority queue, set and matrix containers with protocol methods and errors.
class Empty(Exception):
    pass


class Stack:
    def __init__(self, *items, maxlen=None):
        self._items, self.maxlen = list(items), maxlen

    def push(self, x):
        if self.maxlen is not None and len(self) >= self.maxlen:
            raise OverflowError(f"stack is full ({self.maxlen})")
        self._items.append(x)
        return self

    def pop(self):
        try:
            return self._items.pop()
        except IndexError:
            raise Empty("pop from empty stack") from None

    @property
    def top(self):
        if not self._items:
            raise Empty("empty stack has no top")
        return self._items[-1]

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return reversed(self._items)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(repr, self._items))})"


class Queue:
    def __init__(self):
        self._in, self._out = [], []

    def put(self, x):
        self._in.append(x)

    def get(self):
        if not self._out:
            while self._in:
                self._out.append(self._in.pop())
        if not self._out:
            raise Empty("get from empty queue")
        return self._out.pop()

    def __len__(self):
        return len(self._in) + len(self._out)

    def __bool__(self):
        return bool(self._in or self._out)


class Ring:
    def __init__(self, n):
        self.data, self.n, self.start, self.count = [None] * n, n, 0, 0

    def append(self, x):
        self.data[(self.start + self.count) % self.n] = x
        if self.count < self.n:
            self.count += 1
        else:
            self.start = (self.start + 1) % self.n

    def __getitem__(self, i):
        if not -self.count <= i < self.count:
            raise IndexError(f"ring index {i} out of range")
        return self.data[(self.start + i % self.count) % self.n]

    def __len__(self):
        return self.count

    def __repr__(self):
        return f"Ring({list(self)})"


s = Stack(1, 2, maxlen=3).push(3)
print(s, s.top, len(s), list(s), 2 in s, [x * 2 for x in s])
for f in (lambda: s.push(4), lambda: Stack().pop(), lambda: Stack().top, lambda: Queue().get(), lambda: Ring(2)[0]):
    try:
        f()
    except (Empty, OverflowError, IndexError) as e:
        print(f"{type(e).__name__}: {e}")
q = Queue()
for i in range(3):
    q.put(i)
print(q.get(), q.put(9), [q.get() for _ in range(len(q))], bool(q))
r = Ring(3)
for i in range(5):
    r.append(i)
print(r, r[0], r[-1], len(r), max(r), list(reversed(r)), 4 in r, 0 in r)


def balanced(text):
    stack, pairs = Stack(), {")": "(", "]": "[", "}": "{"}
    for i, c in enumerate(text):
        if c in "([{":
            stack.push((c, i))
        elif c in pairs:
            try:
                opener, at = stack.pop()
            except Empty:
                return f"unmatched {c!r} at {i}"
            if opener != pairs[c]:
                return f"{c!r} at {i} closes {opener!r} at {at}"
    return True if not stack else f"unclosed {stack.top[0]!r} at {stack.top[1]}"


for text in ("(a[b]{c})", "(]", "((", "a)", ""):
    print(repr(text), balanced(text))


def rpn(expr):
    stack = Stack()
    for tok in expr.split():
        if tok in {"+", "-", "*", "/"}:
            b, a = stack.pop(), stack.pop()
            stack.push({"+": a.__add__, "-": a.__sub__, "*": a.__mul__}[tok](b) if tok != "/" else a / b)
        else:
            stack.push(float(tok) if "." in tok else int(tok))
    result = stack.pop()
    if stack:
        raise ValueError(f"{len(stack)} values left over")
    return result


for e in ("3 4 + 2 *", "5 1 2 + 4 * + 3 -", "1 +", "1 2", "4 0 /", "x", "2.5 2.0 *"):
    try:
        print(e, "=", rpn(e))
    except (Empty, ValueError, ZeroDivisionError) as err:
        print(e, "->", type(err).__name__, err)


class MultiSet:
    def __init__(self, items=()):
        self._c = {}
        for x in items:
            self.add(x)

    def add(self, x, n=1):
        self._c[x] = self._c.get(x, 0) + n

    def __contains__(self, x):
        return x in self._c

    def __iter__(self):
        for x, n in self._c.items():
            yield from [x] * n

    def __len__(self):
        return sum(self._c.values())

    def __eq__(self, o):
        return self._c == o._c

    def __and__(self, o):
        out = MultiSet()
        for x, n in self._c.items():
            if x in o:
                out.add(x, min(n, o._c[x]))
        return out

    def __or__(self, o):
        out = MultiSet(self)
        for x, n in o._c.items():
            out._c[x] = max(out._c.get(x, 0), n)
        return out

    def __str__(self):
        return "{" + ", ".join(f"{x}×{n}" for x, n in sorted(self._c.items())) + "}"


a, b = MultiSet("banana"), MultiSet("bandana")
print(a, b, a & b, a | b, len(a), "".join(sorted(a)), a == MultiSet("aabnna"), "z" in a, sorted(set(b)))
