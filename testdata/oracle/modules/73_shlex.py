# shlex: split, quote, join.
import shlex
for s in ["a b  c", "run 'x y' \"p \\\" q\" z\\ w", "a'b'\"c\"d", "", "''", "x # y", '"a\\nb"', "tab\tx\ny"]:
    print(shlex.split(s), shlex.split(s, comments=True))
print(shlex.split("a 'b c' d", posix=False))
for s in ["a 'b", 'a "b', "a \\"]:
    try:
        print(shlex.split(s))
    except ValueError as e:
        print(e)
print(shlex.quote("it's"), shlex.quote(""), shlex.quote("a-b"), shlex.quote("a b"), shlex.join(["ls", "-l", "my file"]))
