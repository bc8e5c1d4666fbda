# str.format with keyword arguments, numbers, and both.
class Thing:
    attr = "attribute"

    def __format__(self, spec):
        return "<" + spec + ">"


for text in ("{} {x}", "{0} {x} {0}", "{x:>5}|{x:<5}|{x!r}", "{x.attr}", "{y[0]} {y[k]}", "{} {0}", "{0} {}", "{{{x}}}", "{x", "x}", "{2}", "{nosuch}", "{a.b}", "{0a}",
             "{x:{w}}", "{x:{w}.{p}}", "{t}", "{t:abc}", "{t!s:.5}", "{x:q}", "{x:,}", "{f:8.3f}|{f:e}", "{x}" * 3, "", "{y}", "{:d} {n:05d} {n:x}"):
    try:
        print(repr(text), repr(text.format(7, 8, x="va", y={0: "zero", "k": "key"}, w=6, p=1, t=Thing(), f=2.5, n=255, **{"a.b": "dotted", "0a": "odd"})))
    except Exception as e:
        print(repr(text), type(e).__name__, e)
args = {"x": 1, "y": "two"}
print("{x} {y}".format(**args), "{x}{}".format("p", x="q"), "{self}".format(self=5), "{0}{1}{0}".format(*"ab"), str.format("{} {k}", 1, k=2))
f = "{a}-{b}".format
print(f(a=1, b=2), [f(a=i, b=-i) for i in range(3)])
