# Float printing, arithmetic, rounding, methods.
for x in (0.1, 1.0, -0.0, 1e16, 1e15, 123456789012345680.0, 1e22, 1e21, 1e-4, 1e-5, 0.0001234, 1.5e300, 5e-324, 1.7976931348623157e308,
          3.0, 100.0, 2.5, 1 / 3, 2 / 3, 0.1 + 0.2, 1e100, 12345.678, float("inf"), float("-inf"), float("nan")):
    print(x, repr(x), str(x))
print(0.1 + 0.2 == 0.3, round(0.1 + 0.2, 2), 1.1 * 3, 1e308 * 10, -1e308 * 10, 0.0 == -0.0)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, 2), divmod(-7.5, 2), 2.0**0.5, 2**0.5, 10 / 5, 1e3)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1.005, 2), round(1234.5678, -2), round(5.5, 0), round(1e20), round(0.5), round(1.5))
print(type(round(2.5)), type(round(2.5, 0)), type(round(5, 1)), round(3.14159, 3), round(2.5, None))
print(int(1e15), int(-1.9), float("1.5"), float(" -2e3 "), float("inf"), float("-Infinity"), float("nan"), float("1_000.5"), float(5), float(True), float())
print((0.5).as_integer_ratio(), (1.5).is_integer(), (2.0).is_integer(), (1.5).hex(), float.fromhex("0x1.8p+1"), (3.7).__trunc__(), (2.5).conjugate())
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan in [nan], [nan] == [nan], float("inf") > 10**400, float("inf") == float("inf"))
print(float("inf") - float("inf"), float("inf") * 0, 1 / float("inf"), -1 / float("inf"))
print(max(1.5, 2), min(1, 1.0), sum([0.1] * 10), sum([0.1] * 3), abs(-2.5), pow(2.0, 3), 2.0 ** -1)
print(1.5 < 2, 2 == 2.0, 1.5 + True, 3 * 1.5, 7 / 1, 6 // 4.0, 1e0, .5, 5., 1_0.5, 1E5)
print(str(1.0), f"{1.0}", f"{1e16}", "%s" % 1e16, "%r" % 0.1, [0.1, 1.0, 1e16])


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("float('abc')", lambda: float("abc"))
show("float('')", lambda: float(""))
show("float(None)", lambda: float(None))
show("float([])", lambda: float([]))
show("float('1,5')", lambda: float("1,5"))
show("overflow pow", lambda: 2.0**5000)
show("overflow pow 2", lambda: 10.0**400)
show("inf ratio", lambda: float("inf").as_integer_ratio())
show("round nan", lambda: round(nan))
show("round inf", lambda: round(float("inf")))
show("1.5 as index", lambda: list("ab")[1.0])
show("range float", lambda: range(1.5))
show("repeat float", lambda: "a" * 1.5)
show("bit float", lambda: 1.5 | 1)
