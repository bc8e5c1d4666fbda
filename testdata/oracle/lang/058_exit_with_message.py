# Ends with a message on standard error and exit code 1.
import sys

print("working")
if len(sys.argv) < 2:
    sys.exit("usage: tool FILE")
print("never")
