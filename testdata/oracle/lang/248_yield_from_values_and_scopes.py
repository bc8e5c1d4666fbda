# The value of yield from a hand-made iterator, locals() and comprehensions, names of a
# pattern that fails, exception groups that are split.


class Counter:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("end")
        return self.n

    def throw(self, e):
        raise StopIteration(("thrown", str(e)))


def delegate():
    print("result", (yield from Counter()))


print(list(delegate()))
g = delegate()
next(g)
try:
    g.throw(ValueError("v"))
except StopIteration:
    print("stop")


def scopes():
    x = 1
    y = [x for x in range(3)]
    z = [locals() for q in "a"]
    w = {x: x for x in "k"}
    return locals()


names = scopes()
print(names["x"], sorted(names), sorted(names["z"][0]))


def captured(value):
    match value:
        case (a, b, 3) | (b, 4, a):
            pass
        case {"k": c, **d} if d:
            pass
        case [*e, 5] as f:
            pass
    out = dict(locals())
    del out["value"]
    return out


for v in (1, 2, 3), (1, 4, 2), (1, 2, 4), {"k": 1}, {"k": 1, "j": 2}, [1, 5], [1, 6]:
    print(v, captured(v))

group = ExceptionGroup("g", [ValueError(1), TypeError(2)])
group.add_note("note")
match, rest = group.split(TypeError)
match.add_note("more")
print(group.__notes__, match.__notes__, rest.__notes__)
for bad in "text", [OSError], (OSError, 42), int:
    try:
        group.split(bad)
    except TypeError as e:
        print(e)
for name in "message", "exceptions":
    try:
        setattr(group, name, 1)
    except AttributeError as e:
        print(e)


class Derived(ExceptionGroup):
    def derive(self, excs):
        return 42


class Both(BaseExceptionGroup, ValueError):
    pass


for make in (lambda: Derived("d", [ValueError(), TypeError()]).split(TypeError), lambda: ExceptionGroup("s", {ValueError()}),
             lambda: Both("b", [KeyboardInterrupt()]), lambda: ExceptionGroup("k", [KeyboardInterrupt()])):
    try:
        make()
    except TypeError as e:
        print(e)
print(ExceptionGroup[OSError])


class Name(str):
    pass


def keywords(**k):
    return k


class Broken:
    def __getitem__(self, i):
        raise TypeError("mine")


print(keywords(**{Name("a"): 1}))
try:
    keywords(*Broken())
except TypeError as e:
    print(e)
