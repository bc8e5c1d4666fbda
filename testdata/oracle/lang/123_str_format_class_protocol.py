# __format__, __str__ and __repr__ protocols together: who calls what.
class T:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return f"str:{self.name}"

    def __repr__(self):
        return f"repr:{self.name}"

    def __format__(self, spec):
        return f"fmt:{self.name}:{spec}"


class S:
    def __str__(self):
        return "only-str"


class R:
    def __repr__(self):
        return "only-repr"


t = T("t")
print(str(t), repr(t), format(t), format(t, "x"), f"{t}", f"{t!s}", f"{t!r}", f"{t:spec}", f"{t!s:>8}", "%s" % t, "%r" % t, "{}".format(t), "{!r}".format(t), "{:q}".format(t), [t], (t,), {t}, {"k": t}, sep="\n")
print(R(), str(R()), f"{R()}", f"{R()!s:>12}|", "%s" % R(), [R()])
print(S(), f"{S()!s:>12}|", "%10s|" % S())
print(str([S.__name__]), str({"a": R()}), str((R(),)), repr({R.__name__: R()}))


class Inherit(T):
    def __str__(self):
        return "child " + super().__str__()


class FromInt(int):
    def __repr__(self):
        return f"FromInt({int(self)})"


class FromStr(str):
    def __str__(self):
        return "custom"


class FromFloat(float):
    def __format__(self, spec):
        return "float:" + super().__format__(spec or ".1f")


print(Inherit("x"), f"{Inherit('x')!s}", FromInt(5), f"{FromInt(5)}", f"{FromInt(5):03d}", "%d" % FromInt(5), str(FromInt(5)), [FromInt(1)], FromInt(5) + 1)
print(FromStr("abc"), f"{FromStr('abc')}", FromStr("abc") + "d", repr(FromStr("abc")), "%s" % FromStr("abc"), "".join([FromStr("abc")]), f"{FromFloat(2.55)}", f"{FromFloat(2.55):.3f}", FromFloat(1.5))


class Bad:
    def __format__(self, spec):
        return 5


class BadRepr:
    def __repr__(self):
        raise ValueError("repr failed")


class Date:
    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d

    FORMATS = {"": "{0.y}-{0.m:02d}-{0.d:02d}", "us": "{0.m}/{0.d}/{0.y}", "long": "{0.d}. of {0.m}. {0.y}"}

    def __format__(self, spec):
        try:
            return self.FORMATS[spec].format(self)
        except KeyError:
            raise ValueError(f"unknown date format {spec!r}") from None


d = Date(2024, 3, 5)
print(f"{d} {d:us} {d:long}", "{:us}".format(d), format(d))
for f in (lambda: f"{Bad()}", lambda: format(Bad()), lambda: str(BadRepr()), lambda: f"{BadRepr()!r}", lambda: f"{d:xx}", lambda: f"{S():d}", lambda: format(t, 5), lambda: object().__format__("x"), lambda: str([BadRepr()])):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


class Temperature:
    def __init__(self, c):
        self.c = c

    def __format__(self, spec):
        unit = spec[-1:] if spec[-1:] in ("C", "F", "K") else "C"
        number = {"C": self.c, "F": self.c * 9 / 5 + 32, "K": self.c + 273.15}[unit]
        return f"{number:{spec.rstrip('CFK') or '.1f'}}°{unit}"


for spec in ("", "F", ".2K", "8.1fF"):
    print(f"{Temperature(21.5):{spec}}|")
