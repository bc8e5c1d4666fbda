try:
    x = 1
except ValueError, KeyError, TypeError:
    pass
