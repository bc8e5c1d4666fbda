# Ends with a missing argument in a method call inside an f-string.
class Greeter:
    def greet(self, name, *, punctuation):
        return f"Hello {name}{punctuation}"


def welcome(names):
    g = Greeter()
    for n in names:
        print(f"{n:>5}: {g.greet(n)}")


welcome(["ann"])
