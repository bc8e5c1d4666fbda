# Conversion special methods and constructor behaviour of built-in types.
class Num:
    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __index__(self):
        return 3

    def __bool__(self):
        return False

    def __str__(self):
        return "num"

    def __bytes__(self):
        return b"num"

    def __complex__(self):
        return 1 + 1j

    def __len__(self):
        return 4

    def __trunc__(self):
        return 70

    def __ceil__(self):
        return 8

    def __floor__(self):
        return 7

    def __round__(self, ndigits=None):
        return ("rounded", ndigits)


n = Num()
import math

print(int(n), float(n), bool(n), str(n), bytes(n), complex(n), len(n), round(n), round(n, 2), math.ceil(n), math.floor(n), [0, 1, 2, 33][n], "x" * n, bin(n), range(n), "abcd"[:n])


class OnlyIndex:
    def __index__(self):
        return 5


o = OnlyIndex()
print(int(o), float(o), hex(o), list(range(o)), [1] * o, chr(o + 60) if hasattr(o, "__add__") else "no add", "%d" % o, "abcdefg"[o], round(2.123456789, o))


class BadInt:
    def __int__(self):
        return "nope"

    def __float__(self):
        return 1


class Truthy:
    def __len__(self):
        return 0


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("int bad", lambda: int(BadInt()))
show("float bad", lambda: float(BadInt()))
show("bool by len", lambda: bool(Truthy()))
show("int of object", lambda: int(object()))
show("float of object", lambda: float(object()))
show("int str spaces", lambda: int("  -12\n"))
show("int str unicode", lambda: int("٣"))
show("int plus", lambda: int("+7"))
show("int bad text", lambda: int("12abc"))
show("int quote", lambda: int("it's"))
show("int bytes", lambda: int(b"12"))
show("float text", lambda: float("1e3"))
show("float inf", lambda: (float("-inf"), float("NaN"), float("infinity")))
show("list of dict", lambda: list({"a": 1, "b": 2}))
show("tuple of str", lambda: tuple("abc"))
show("dict of pairs", lambda: dict([["a", 1], ("b", 2), "cd"]))
show("set of str", lambda: sorted(set("aab")))
show("str of list", lambda: str([1, "x"]))
show("str of bytes enc", lambda: str(b"caf\xc3\xa9", "utf-8"))
show("str of bytes bad", lambda: str(b"\xff", "utf-8"))
show("str int enc", lambda: str(5, "utf-8"))
show("bool()", lambda: (bool(), int(), float(), str(), list(), tuple(), dict(), bytes(), complex()))
show("list of generator", lambda: list(i * i for i in range(4)))
show("int of float str", lambda: int(float("3.99")))
show("bool two", lambda: bool(1, 2))
show("float two", lambda: float(1, 2))
show("tuple two", lambda: tuple(1, 2))
show("str four", lambda: str(1, 2, 3, 4))
show("int base none", lambda: int("5", None))
show("int big text", lambda: int("1" * 30))
show("chained", lambda: "".join(sorted(set(str(int("0042") * 1001)))))
print(list(map(int, "1 2 3".split())), [float(x) for x in ("1", "2.5")], sum(map(int, str(12345))), "".join(map(chr, [72, 105])), [ord(c) for c in "AZ"])
