# print: separators, ends, files, flush, mixed types.
import sys

print()
print("one", 2, 3.0, None, True, [1, "a"], (1,), {"k": "v"})
print("a", "b", "c", sep="-")
print("a", "b", "c", sep="")
print("a", "b", sep="\n")
print("no newline", end="")
print(" ... continued")
print("x", end="!\n")
print(1, 2, sep=None, end=None)
print("flushed", flush=True)
print("to stdout", file=sys.stdout)
print("to stderr", file=sys.stderr)
print(*range(5))
print(*"abc", sep=", ")
print(*[1, 2], *(3, 4), sep="+", end="=10\n")
print("tab\tnewline\\n 'single' \"double\"")
print(["it's", 'say "hi"', "both ' and \""])
print(print("inner"))


class Loud:
    def __str__(self):
        return "str of Loud"

    def __repr__(self):
        return "repr of Loud"


print(Loud(), [Loud()], {"k": Loud()}, (Loud(),))
for bad in ({"sep": 1}, {"end": 2}, {"colour": "red"}):
    try:
        print("x", **bad)
    except TypeError as e:
        print("TypeError:", e)
