# Closures, nonlocal, global, class scope, late binding.
counter = 0


def bump():
    global counter
    counter += 1
    return counter


print(bump(), bump(), counter)


def make_counter(start=0):
    count = start

    def inc(by=1):
        nonlocal count
        count += by
        return count

    def get():
        return count

    return inc, get


inc, get = make_counter(10)
inc2, get2 = make_counter()
print(inc(), inc(5), get(), inc2(), get2())


def late():
    return [lambda: i for i in range(3)]


def early():
    return [lambda i=i: i for i in range(3)]


print([f() for f in late()], [f() for f in early()])


def outer():
    x = "outer"

    def middle():
        nonlocal x
        x = "middle"

        def inner():
            nonlocal x
            x += "+inner"
            return x

        return inner()

    return middle(), x


print(outer())
x = "global x"


def shadow():
    x = "local x"
    return x


def reads():
    return x


def makes_global():
    global made_here
    made_here = "made"


print(shadow(), reads(), x)
makes_global()
print(made_here)


class K:
    x = "class x"
    copy = x
    items = [x for x in range(3)]

    def read(self):
        return x

    @property
    def own(self):
        return self.x


print(K().read(), K().own, K.copy, K.items, x)


def cell_after():
    def f():
        return later

    later = "assigned after def"
    return f()


print(cell_after())


def unbound_free():
    def f():
        return never

    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    never = 1
    return f()


print(unbound_free())


def unbound():
    try:
        print(counter)
        counter = 1
    except UnboundLocalError as e:
        print("UnboundLocalError:", e)


unbound()


def compose(*fs):
    def run(v):
        for f in reversed(fs):
            v = f(v)
        return v

    return run


print(compose(lambda v: v + 1, lambda v: v * 10)(5))


def adder(n):
    return lambda m: n + m


print(adder(3)(4), [adder(i)(10) for i in range(3)])
print(globals()["x"], "x" in globals(), sorted(k for k in (lambda a, b=2: locals())(1)))


def fib(n, memo={}):
    if n < 2:
        return n
    if n not in memo:
        memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]


print(fib(90))
funcs = {}
for name in ("a", "b"):
    def f(name=name):
        return name
    funcs[name] = f
print({k: v() for k, v in funcs.items()})
print([y for y in range(3)], "y" in globals(), [(z := q) for q in range(3)], z)
