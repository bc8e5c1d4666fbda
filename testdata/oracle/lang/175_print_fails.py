# What stands before a value that cannot be printed is written.
class Bad:
    def __str__(self):
        raise ValueError("no text")

try:
    print("before", 1, Bad(), "behind")
except ValueError as e:
    print("|", e)
