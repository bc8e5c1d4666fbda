# Flags and widths of the % operator.
for v in (1, -7, 2.5, "ab", True, 10**20, float("inf")):
    for s in ("%0-5d","%-05d","%05d","%-05s","%05s","%0 5d","%0+5d","%05c","%05.1f","%-05.1f","%#05x","%-#06x","%05i","%05o","%05r","%05a","%0%","%5%","%05g","%05e"):
        try: print(s, repr(s % (v,)))
        except Exception as e: print(s, type(e).__name__, e)
