"""input() reads from what sys.stdin is."""
import io
import sys

real = sys.stdin
sys.stdin = io.StringIO('first\n\nlast')
print([input(), input('prompt> '), input()])
try:
    input()
except EOFError as e:
    print('EOFError:', e)


class Lines:
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self):
        return self.lines.pop(0)


sys.stdin = Lines('a\n', 'b', '\n', 5)
print([input(), input(), input()])
for wrong in (sys.stdin, None, 5):
    sys.stdin = wrong
    try:
        input()
    except Exception as e:
        print(type(e).__name__, e)
del sys.stdin
try:
    input()
except RuntimeError as e:
    print('RuntimeError:', e)
sys.stdin = real
print(repr(sys.stdin.read()), repr(sys.stdin.readline()))
