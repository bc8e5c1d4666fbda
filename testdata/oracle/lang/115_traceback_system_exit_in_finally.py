# Ends with exit code 2: SystemExit replaces an error that was in flight, and prints nothing.
import sys


def work():
    try:
        raise ValueError("replaced")
    finally:
        print("exiting")
        sys.exit(2)


work()
