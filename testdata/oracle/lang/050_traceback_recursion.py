# Ends with a RecursionError: "[Previous line repeated N more times]".
def countdown(n):
    return countdown(n + 1)


countdown(0)
