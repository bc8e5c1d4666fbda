# bool, truth, comparison chains, identity, and/or values.
for v in (0, 1, -1, 0.0, 0.1, "", "0", " ", [], [0], (), (0,), {}, {0: 0}, set(), {0}, None, True, False, range(0), range(1), b"", b"0"):
    print(repr(v), bool(v), not v)
print(1 < 2 < 3, 1 < 3 < 2, 1 < 2 > 0, 3 > 2 > 1 > 0, 1 == 1.0 == True, 1 < 2 == 2, 1 != 2 != 1)


def val(x):
    print("eval", x, end="; ")
    return x


print(val(1) < val(5) < val(3) < val(9))
print(val(3) < val(1) < val(9))
print(val(0) or val("") or val("last"))
print(val(1) and val(2) and val(3))
print(val(1) and val(0) and val(3))
print(val(0) or val(7) or val(8))
print(None or "default", [] or {} or "x", "a" and "b", 0 and 1 / 0, 1 or 1 / 0)
print(not True, not 0, not "x" == "y", not (1 and 0), not None)
a = [1]
b = a
c = [1]
print(a is b, a is c, a == c, a is not c, None is None, () == (), a is not None)
print("yes" if a else "no", "yes" if [] else "no", 1 if False else 2 if False else 3)
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], (1, "a") < (1, "b"), [1] == (1,), [] < [0], (2,) > (1, 9))
print({1, 2} < {1, 2, 3}, {1, 2} <= {1, 2}, {1} < {2}, {1, 2} > {1}, {"a": 1} == {"a": 1.0}, {1: 2, 3: 4} == {3: 4, 1: 2})
print(True + 1, True == 1, True is True, {True: "a", 1: "b", 1.0: "c"}, [True, False].count(1), True > False, True / 2)
print(isinstance(True, int), isinstance(1, bool), bool("False"), bool(None), issubclass(bool, int), type(True), int(True), str(True), repr(False))
print(5 in [1, 5], 5 not in [1, 5], "k" in {"k": 1}, 1 in {"k": 1}, 3 in range(5), 3.0 in range(5), "b" in ("a", "b"), [1] in [[1], [2]])
print(1 == "1", None == 0, None == False, "" == None, [] == False, 0 == False, 0 == 0.0 == False, object() == object())
for pair in ((1, "a"), (None, 1), ([1], (1,)), ({}, {}), ({1}, [1]), ("a", b"a"), (print, 1)):
    try:
        pair[0] < pair[1]
        print("no error", pair[0:0])
    except TypeError as e:
        print("TypeError:", e)
