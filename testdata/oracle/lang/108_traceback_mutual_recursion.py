# Ends with a RecursionError from two functions that call each other.
def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


print(is_even(100))
try:
    is_even(-1)
except RecursionError as e:
    print("caught:", type(e).__name__, str(e).startswith("maximum recursion depth exceeded"))


class Node:
    def __init__(self):
        self.next = self

    def length(self):
        return 1 + self.next.length()


Node().length()
