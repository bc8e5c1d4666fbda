def m(x):
    match x:
        case 0 | 1: return "small"
        case int(n) if n > 100: return f"big {n}"
        case int() | float(): return "num"
        case "a" | "b" as s: return f"str {s}"
        case str(): return "other str"
        case []: return "empty"
        case [a]: return f"one {a}"
        case [a, *rest] if len(rest) > 3: return f"long {a} {rest}"
        case (a, b): return f"pair {a} {b}"
        case [Point(x=0, y=0), *_]: return "origin list"
        case {"type": "c", "r": r, **rest}: return f"circle {r} {rest}"
        case {}: return "map"
        case Point(0, y): return f"on y {y}"
        case Point(x=px, y=py): return f"P {px} {py}"
        case None: return "none"
        case True: return "never"
        case Color.RED: return "red"
        case _: return "default"
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Color: RED = "r1"; 
class Color2: pass
for v in [0, 1, True, 500, 5, 2.5, "a", "zz", [], [1], (1, 2), [1, 2, 3, 4, 5], [1, 2, 3], [Point(0, 0), 1, 2], {"type": "c", "r": 2, "z": 1}, {"q": 1}, Point(0, 5), Point(1, 2), None, Color2(), b"x", {1}, -1, 1j]:
    print(m(v))
match [1, [2, 3, {"k": (4, 5)}]]:
    case [a, [b, *c, {"k": (d, e)}]]: print(a, b, c, d, e)
match -3: 
    case -3: print("neg")
match 3+4j:
    case 3+4j: print("complex")
try:
    match Point(1, 2):
        case Point(1, 2, 3): pass
except TypeError as e: print(e)
try:
    match 5:
        case Color2(1): print("no")
        case _: print("dflt")
    match Color2():
        case Color2(1): pass
except TypeError as e: print(e)
match = 5; case = 6; type = 7; print(match, case, type)
del type
def gen():
    try:
        while True:
            x = yield
            print("got", x)
    except GeneratorExit: print("closing"); raise
    finally: print("fin")
g = gen(); next(g); g.send(1); g.send(2); g.close()
def inner(): 
    r = yield 1
    print("r", r); return "ret"
def outer():
    v = yield from inner(); print("v", v); yield 2
o = outer(); print(next(o), o.send("S"))
try: next(o)
except StopIteration as e: print("stop", e.value)
def g2():
    yield 1
    return 5
it = g2(); next(it)
try: next(it)
except StopIteration as e: print(e.value, repr(e))
def g3():
    try: yield 1
    except ValueError as e: yield f"caught {e}"
it = g3(); next(it); print(it.throw(ValueError("boo")))
def g4(): raise StopIteration(3); yield
try: list(g4())
except RuntimeError as e: print(repr(e), repr(e.__cause__))
try: next(5)
except TypeError as e: print(e)
it = g2()
try: it.send(5)
except TypeError as e: print(e)
def pipeline(n): return sum(x for x in (y * 2 for y in range(n)) if x % 4 == 0)
print(pipeline(10), type(x for x in []), g2)if 0 else print(pipeline(10))
x = "outer"
print([x for x in range(3)], x, [i * j for i in range(3) for j in range(i) if i], {k: v for k, v in zip("ab", [1, 2])}, {c for c in "aaa"}, [[c for c in r] for r in ["ab", "c"]])
print([y := 5, y**2], y, (z := 10) + z, [last := i for i in range(3)], last)
a, *b, c = range(6); (d, e), f = (1, 2), 3; [p, *q] = "hello"; print(a, b, c, d, e, f, p, q, *[1, 2], [*b, *q], {**{"a": 1}, "b": 2})
for s in ("a, b = 1", "a, b = 1, 2, 3", "a, *b, c = [1]", "(a, b), c = 1, 2", "a, b = 'x'", "a, b = {1, 2, 3}"):
    pass
try: a, b = 1, 2, 3
except ValueError as e: print(e)
try: a, b, c = 1, 2
except ValueError as e: print(e)
try: a, *b, c = [1]
except ValueError as e: print(e)
try: a, b = 5
except TypeError as e: print(e)
try: a, b = iter([1, 2, 3])
except ValueError as e: print(e)
fs = [lambda i=i: i for i in range(3)]; hs = [lambda: i for i in range(3)]; print([f() for f in fs], [h() for h in hs])
def counter():
    n = 0
    def inc():
        nonlocal n; n += 1; return n
    return inc
c = counter(); c(); print(c(), c.__closure__[0].cell_contents, inc if 0 else "")
total = 0
def add():
    global total; total += 1
add(); print(total)
def bad():
    total += 1
try: bad()
except UnboundLocalError as e: print(e)
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, z=7), f.__defaults__, f.__kwdefaults__, f.__code__.co_varnames)
class CM:
    def __enter__(self): print("enter"); return self
    def __exit__(self, t, v, tb): print("exit", t and t.__name__, v); return t is KeyError
with CM() as q, CM() as r: print("body")
with (CM() as q, CM()): raise KeyError("k")
try:
    with CM(): raise ValueError("v")
except ValueError as e: print("out", e)
try:
    with 5: pass
except TypeError as e: print(e)
for i in range(3):
    try:
        if i == 1: continue
        if i == 2: break
        print(i)
    finally: print("f", i)
else: print("else")
def tf():
    try: return "try"
    finally: print("finally")
print(tf())
class MyErr(Exception):
    def __init__(self, code, msg): super().__init__(msg); self.code = code
    def __str__(self): return f"[{self.code}] {super().__str__()}"
try:
    try: 1/0
    except ZeroDivisionError as e: raise MyErr(5, "bad") from e
except MyErr as e: print(e, repr(e), e.args, repr(e.__cause__), e.__suppress_context__)
e = ValueError("x"); e.add_note("note 1"); print(e.__notes__)
assert_ok = True
try: assert 1 == 2, f"msg {1}"
except AssertionError as ex: print(repr(ex))
raise MyErr(1, "final")
