# with: parenthesised items, order of exit, exceptions at each point, return values, nested functions.
log = []


class M:
    def __init__(self, name, enter_fail=False, exit_fail=False, swallow=False):
        self.name, self.enter_fail, self.exit_fail, self.swallow = name, enter_fail, exit_fail, swallow
        log.append(f"init {name}")

    def __enter__(self):
        log.append(f"enter {self.name}")
        if self.enter_fail:
            raise RuntimeError(f"enter {self.name}")
        return self

    def __exit__(self, et, e, tb):
        log.append(f"exit {self.name} {et.__name__ if et else None}")
        if self.exit_fail:
            raise RuntimeError(f"exit {self.name}")
        return self.swallow


def run(title, f):
    log.clear()
    try:
        result = f()
        outcome = f"returned {result!r}"
    except Exception as e:
        outcome = f"{type(e).__name__}: {e} (context {e.__context__!r})"
    print(f"{title}: {outcome}")
    for line in log:
        print("   ", line)


def plain():
    with (
        M("a") as a,
        M("b"),
        M("c") as c,
    ):
        return a.name + c.name


def second_enter_fails():
    with M("a"), M("b", enter_fail=True), M("c"):
        log.append("never")


def body_fails():
    with M("a"), M("b"):
        raise ValueError("body")


def inner_swallows():
    with M("a"), M("b", swallow=True):
        raise ValueError("body")
    return "after"


def outer_swallows():
    with M("a", swallow=True), M("b"):
        raise ValueError("body")
    return "after"


def exit_fails():
    with M("a"), M("b", exit_fail=True):
        pass


def exit_fails_during_error():
    with M("a", exit_fail=True), M("b", exit_fail=True):
        raise ValueError("body")


def swallow_exit_failure():
    with M("a", swallow=True), M("b", exit_fail=True):
        return "value survives?"


def loop():
    for i in range(3):
        with M(f"l{i}"):
            if i == 1:
                break
            continue
    return i


def nested_finally():
    try:
        with M("a"):
            try:
                return "try"
            finally:
                log.append("inner finally")
    finally:
        log.append("outer finally")


def expression_fails():
    with M("a"), M(1 / 0):
        pass


def generator():
    def g():
        with M("gen"):
            yield 1
            yield 2

    it = g()
    next(it)
    it.close()
    return list(g())


for f in (plain, second_enter_fails, body_fails, inner_swallows, outer_swallows, exit_fails, exit_fails_during_error, swallow_exit_failure, loop, nested_finally, expression_fails, generator):
    run(f.__name__, f)
with M("x") as x, M("y") as x.other, M("z") as log_z:
    print(x.other.name, log_z.name)
cm = M("reused")
for _ in range(2):
    with cm as again:
        assert again is cm
print(log[-4:])
