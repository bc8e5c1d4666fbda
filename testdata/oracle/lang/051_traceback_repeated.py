# Ends with an error below a short recursion: repeated lines are folded after the third.
def dig(n):
    if n == 0:
        raise ValueError("bottom reached")
    dig(n - 1)


dig(10)
