# Old and new formatting side by side, as tutorials mix them.
name, n, price, flag = "Widget", 7, 3.14159, True
print("%s %d %.2f %s" % (name, n, price, flag), "{} {} {:.2f} {}".format(name, n, price, flag), f"{name} {n} {price:.2f} {flag}", sep="\n")
print("%-10s|%5d|%8.3f" % (name, n, price), "{:<10}|{:>5}|{:>8.3f}".format(name, n, price), f"{name:<10}|{n:>5}|{price:>8.3f}", sep="\n")
print("%05d %+d %x %X %o %e %g %%" % (n, n, 255, 255, 8, price, price), "{:05d} {:+d} {:x} {:X} {:o} {:e} {:g} %".format(n, n, 255, 255, 8, price, price), sep="\n")
print("Thread %s: starting" % name, "Thread {}: starting".format(name), "Thread " + name + ": starting", "Thread", name + ":", "starting", sep="\n")
print("%(name)s has %(n)d items at %(price)6.2f" % {"name": name, "n": n, "price": price}, "{name} has {n} items at {price:6.2f}".format(name=name, n=n, price=price), "{name} has {n} items at {price:6.2f}".format(**locals()), sep="\n")
print("%s" % [1, 2], "%s %s" % ((1, 2), {"k": 1}), "%r" % "q", "{!r}".format("q"), f"{'q'!r}", "%s" % None, "{}".format(None))
values = [1, 22, 333]
print(("%4d" * len(values)) % tuple(values), ("{:4d}" * len(values)).format(*values), "".join(f"{v:4d}" for v in values), sep="\n")
print("%s, " * 2 % ("a", "b") + "end", "=" * 20 + " %s " % "title" + "=" * 3)
print("%10.3s|%-10.3s|" % ("abcdef", "abcdef"), "{:>10.3}|{:<10.3}|".format("abcdef", "abcdef"))
print("%*d|%-*d|%.*f" % (5, 42, 5, 42, 3, price), "{:{}}|{:<{}}|{:.{}f}".format(42, 5, 42, 5, price, 3))
print("%c%c%c" % (72, 105, "!"), "{:c}{:c}".format(72, 105), "%i" % 3.99, "%d" % -3.99, "%s" % 3.0, "%d" % 1e3)
print("%5.1f%%" % 45.678, "{:.1%}".format(0.45678), f"{0.45678:.1%}", "%3d%%" % 7)
print("[%s]" % ", ".join("%d:%s" % p for p in enumerate("ab")), "[{}]".format(", ".join("{}:{}".format(*p) for p in enumerate("ab"))))
template = "Dear {title} {last},\n  You owe {amount:>10,.2f}."
for rec in ({"title": "Dr", "last": "Who", "amount": 1234.5}, {"title": "Ms", "last": "Li", "amount": 9}):
    print(template.format(**rec))
print("{0:{width}{base}}".format(42, width=10, base="x"), "{:>{w}}".format("r", w=6), "{0[0]}-{0[1]}-{1.real}".format([1, 2], 5), "{:,}".format(10**9), "%s" % 10**9)
print("%r %r %r" % ("it's", 'say "x"', "both'\""), "%a" % "é", "{!a}".format("é"), "%5s|%-5s|%5r" % ("é", "é", "é"))
for i, (a, b) in enumerate([("x", 1.0), ("yy", 22.5), ("zzz", 333.333)], 1):
    print("%2d. %-5s %7.2f" % (i, a, b), "{:2d}. {:<5} {:7.2f}".format(i, a, b), sep=" || ")
print("%#x %#o %#.3g %+.1e % d" % (255, 8, 2.0, 12345, 5), "%.0f %.0f %.0f" % (0.5, 1.5, 2.5), "%s %s" % (True, False), "%d" % True, "%5s" % True)
