# str() of one argument is the result of __str__ itself, of a subclass of str too.
class Text(str):
    pass


class Named:
    def __str__(self):
        return Text("named")


class Wrong:
    def __str__(self):
        return 5


class Shout(str):
    def __str__(self):
        return self.upper()


class Raises:
    def __str__(self):
        return 1 / 0


print(type(str(Named())).__name__, str(Named()), type(str(object=Named())).__name__, type(str(Text("x"))).__name__)
print(str(Shout("q")), type(str(Shout("q"))).__name__, type(Text(Named())).__name__, repr(str()))
for make in Wrong, Raises:
    try:
        str(make())
    except Exception as e:
        print(type(e).__name__, e)
