# str.format, all forms of field.
class P:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __format__(self, spec):
        return f"P<{spec}>"

    def __repr__(self):
        return "P()"


p = P(1, 2)
print("{} {} {}".format(1, "b", 3.5))
print("{0} {1} {0}".format("a", "b"))
print("{name} is {age}".format(name="Bob", age=5))
print("{0} {key} {1}".format("p", "q", key="k"))
print("{0.x} {0.y} {p.x}".format(p, p=p))
print("{0[0]} {0[1]} {d[key]} {d[other key]}".format([10, 20], d={"key": 1, "other key": 2}))
print("{:>8}|{:<8}|{:^8}|{:*^8}|".format("r", "l", "c", "f"))
print("{:5d}|{:<5d}|{:05d}|{:+d}|{:,}".format(42, 42, 42, 42, 1234567))
print("{:.3f} {:8.2f} {:e} {:g} {:%}".format(3.14159, 2.5, 12345.6789, 0.00001, 0.5))
print("{!r} {!s} {!a}".format("é", "é", "é"))
print("{:{}}|{:{w}.{p}}|{:{fill}{align}{w}}|".format("ab", 6, 3.14159, "z", w=8, p=3, fill="*", align="^"))
print("{{}} {{{}}}".format("in braces"))
print("{:spec here}".format(p), "{}".format(p), "{!r}".format(p), "{!r:>6}|".format(p))
print("{:b} {:o} {:x} {:X} {:#x} {:08b} {:c}".format(10, 10, 255, 255, 255, 5, 65))
print("Name: {0:<10} Score: {1:>6.2f}".format("Zed", 93.456))
row = "{:<10}|{:^7}|{:>9}"
print(row.format("item", "qty", "price"))
for item, qty, price in (("apple", 3, 1.5), ("kiwi", 12, 0.25)):
    print(row.format(item, qty, price))
print("{a[x]}{b.real}".format(a={"x": 1}, b=5))
print("{0}{0!r}{0:>4}".format("s"))
print("{}".format([1, "two", None]), "{}".format({"a": (1,)}))
print("{:>+10,.2f}|{:<+10.1e}|{:^#12x}|".format(-1234.5, 99999.0, 255))
data = {"first": "Grace", "last": "Hopper"}
print("{first} {last}".format(**data), "{first[0]}.".format_map(data))
args = ("x", "y")
print("{}-{}".format(*args))


class Default(dict):
    def __missing__(self, key):
        return "<" + key + ">"


print("{a} and {b}".format_map(Default(a=1)))
