# match: literals, captures, sequences, mappings, or, guard, wildcard.
def lit(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case 2.5:
            return "float"
        case "hi" | "hello":
            return "greeting"
        case b"x":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case "a" "b":
            return "joined"
        case _:
            return "other"


print([lit(v) for v in (0, 1, 3, -1, 2.5, "hi", b"x", None, True, False, "ab", [], 1.0)])


def seq(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [1, b]:
            return f"one then {b}"
        case (a, b):
            return f"two {a} {b}"
        case [a, *rest, 9]:
            return f"first {a} rest {rest} nine"
        case [[a, b], *_]:
            return f"nested {a} {b}"
        case [a, _, *rest]:
            return f"first {a}, rest {rest}"
        case str():
            return "string"
        case _:
            return "no"


for v in ([], [5], [1, 2], (3, 4), [1, 2, 9], [[1, 2], 3, 4], [1, 2, 3, 4], "ab", {1: 2}, range(3), {1, 2}, 7, "abc"):
    print(repr(v), "->", seq(v))


def mapping(x):
    match x:
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": "rect", "w": w, "h": h, **rest}:
            return f"rect {w}x{h} {rest}"
        case {"type": str(t)}:
            return f"type {t}"
        case {"n": {"deep": [_, x]}}:
            return f"deep {x}"
        case {}:
            return "some dict"
        case _:
            return "no dict"


for v in ({"type": "circle", "r": 2, "x": 1}, {"type": "rect", "w": 1, "h": 2, "c": "red"}, {"type": "tri"}, {"type": 5}, {"n": {"deep": [1, 2]}}, {}, [1]):
    print(v, "->", mapping(v))


def guard(p):
    match p:
        case (x, y) if x == y:
            return f"diagonal {x}"
        case (x, 0) | (0, x) if x > 0:
            return f"axis {x}"
        case (int(x), float() | int() as y):
            return f"point {x},{y}"
        case [*items] if len(items) > 3:
            return f"many {items}"
        case x if isinstance(x, str):
            return f"str {x}"
    return "nothing"


for v in ((1, 1), (3, 0), (0, 4), (-3, 0), (1, 2.5), [1, 2, 3, 4], "s", ("a", "b"), 9):
    print(v, "->", guard(v))


def command(line):
    match line.split():
        case ["quit" | "exit"]:
            return "bye"
        case ["go", ("north" | "south") as d]:
            return f"going {d}"
        case ["get", obj]:
            return f"got {obj}"
        case ["drop", *objs]:
            return f"dropped {objs}"
        case [cmd, *_]:
            return f"unknown {cmd}"
        case []:
            return "silence"


for c in ("quit", "go north", "go up", "get lamp", "drop a b", "dance now", ""):
    print(repr(c), "->", command(c))
match = 5
case = match + 1
print(match, case)
match [1, [2, 3]]:
    case [a, [b, c]]:
        print(a, b, c)
match 1, 2:
    case x, y:
        print("open tuple", x, y)
match "abc":
    case "x":
        print("no")
print("after no match")
