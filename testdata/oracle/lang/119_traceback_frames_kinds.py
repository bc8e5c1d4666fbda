# Names of frames in tracebacks: <module>, <lambda>, <genexpr>, methods, nested functions, class body, comprehension.
import traceback


def names(f):
    try:
        f()
    except Exception as e:
        return [fr.name for fr in traceback.extract_tb(e.__traceback__)][1:], [fr.lineno - base for fr in traceback.extract_tb(e.__traceback__)][1:]


base = 15


def fail():
    raise ValueError


class K:
    def method(self):
        fail()

    @staticmethod
    def static():
        fail()

    @classmethod
    def cls_method(cls):
        fail()

    @property
    def prop(self):
        fail()

    def __getitem__(self, i):
        fail()

    def __add__(self, o):
        fail()

    def __enter__(self):
        fail()

    def __exit__(self, *a):
        pass

    def __iter__(self):
        fail()

    def __str__(self):
        return fail()

    def __call__(self):
        fail()


def nested():
    def inner():
        def innermost():
            fail()

        innermost()

    inner()


def class_body():
    class Bad:
        fail()


def with_block():
    with K():
        pass


def loop():
    for _ in K():
        pass


def deco():
    @(lambda f: fail())
    def g():
        pass


def default():
    def g(x=fail()):
        pass


def multi():
    return (
        1,
        fail(),
        2,
    )


k = K()
for f in (fail, k.method, K.static, K.cls_method, lambda: k.prop, lambda: k[1], lambda: k + 1, k, nested, class_body, with_block, loop, deco, default, multi, lambda: [fail() for _ in "a"], lambda: list(fail() for _ in "a"), lambda: {1: fail()}, lambda: {x: fail() for x in "a"},
          lambda: str(k), lambda: f"{k}", lambda: sorted([1], key=lambda v: fail()), lambda: list(map(lambda v: fail(), [1])), lambda: max([1], key=lambda v: v.x), lambda: (yield_from := next(x for x in K()))):
    print(names(f))
