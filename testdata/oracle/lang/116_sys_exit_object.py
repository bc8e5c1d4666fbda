# Ends with exit code 1: sys.exit with an object that is not an int prints it on standard error.
import sys


class Reason:
    def __str__(self):
        return "the reason for the exit"


print("before", flush=True)
sys.exit(Reason())
