# Arguments passed on as *args and **kwargs: what arrives, what is a new object, what goes wrong.
import functools


def show(*args, **kwargs):
    return args, kwargs


def passes(*args, **kwargs):
    return show(*args, **kwargs)


def adds(*args, **kwargs):
    return show(0, *args, x=0, **kwargs)


def only_keywords(a, **kwargs):
    return show(a, **kwargs)


def twice(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs), f(*args, **kwargs)
    return wrapper


print(passes(), passes(1, 2), passes(a=1), passes(1, b=2))
print(adds(), adds(1, y=2), only_keywords(1), only_keywords(1, z=3))
print(twice(show)(1, k=2), twice(lambda: "no arguments")())


# What arrives is a dict of its own each time, also behind functions that have none.
def keep(**kwargs):
    kwargs["kept"] = True
    return kwargs


def through(**kwargs):
    return keep(**kwargs)


first, second = through(), through()
first["more"] = 1
print(first, second, first is second, through(a=1))


def changes(**kwargs):
    kwargs["new"] = 1
    return show(**kwargs)


def rebinds(**kwargs):
    if not kwargs:
        kwargs = {"default": 1}
    return show(**kwargs)


def captured(**kwargs):
    def inner():
        return show(**kwargs)
    return inner()


def captured_and_changed(**kwargs):
    def inner():
        kwargs["inner"] = len(kwargs)
        return show(**kwargs)
    return inner(), inner()


def deletes(**kwargs):
    del kwargs
    try:
        return kwargs
    except UnboundLocalError as e:
        return str(e)


def local_names(*args, **kwargs):
    return locals()


def generates(*args, **kwargs):
    yield show(*args, **kwargs)
    yield show(**kwargs)


print(changes(), changes(), rebinds(), rebinds(a=1), captured(), captured(b=1), captured_and_changed(), deletes())
print(local_names(), local_names(1, a=2), list(generates()), list(generates(1, g=2)))

# The list that is passed on may change meanwhile.
items = [1, 2, 3]


def clears(*args, **kwargs):
    items.clear()
    named.clear()
    return args, kwargs


named = {"n": 1}
print(clears(*items, **named), items, named)


class Pairs:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key * 2


class Text(str):
    pass


pairs, text, gen = Pairs(), {Text("t"): 1}, (i for i in range(3))
print(show(*gen, **pairs), show(**text), show(*"ab"), show(*{"k": 1}), max(*[3, 4]), dict(**text, **pairs))

number, nothing, wrong, clash = 5, None, {1: 2}, {"a": 1}


def fixed(a, b=2):
    return a, b


calls = [
    lambda: fixed(*number),
    lambda: fixed(**number),
    lambda: show(*nothing, **nothing),
    lambda: show(**wrong),
    lambda: fixed(1, **clash),
    lambda: fixed(*items, **named),
    lambda: fixed(a=1, **clash),
    lambda: print(*number),
    lambda: len(*items, **clash),
    lambda: twice(fixed)(),
    lambda: twice(fixed)(1, 2, 3),
    lambda: twice(fixed)(c=1),
    lambda: show(*undefined),
    lambda: show(**undefined),
]
for call in calls:
    try:
        print(call())
    except (TypeError, NameError) as e:
        print(type(e).__name__, e)


class Base:
    def __init__(self, *args, **kwargs):
        self.got = args, kwargs


class Derived(Base):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)

    def __call__(self, *args, **kwargs):
        return show(self.got, *args, **kwargs)


print(Derived().got, Derived(1, k=2).got, Derived()(3), functools.partial(passes, 1, k=2)(3, l=4))
