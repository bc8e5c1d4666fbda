# io.StringIO and io.BytesIO.
import io
import sys

s = io.StringIO()
print(s.write("hello\n"), s.write("world"), s.getvalue(), s.tell(), s.seek(0), s.read(3), s.read(), s.read(), repr(s.getvalue()))
s.seek(0)
print(s.readline(), s.readline(), repr(s.readline()), s.seek(0), s.readlines(), s.seek(2), s.truncate(), repr(s.getvalue()), s.closed)
r = io.StringIO("a\nb\n\nc")
print([line for line in r], r.seek(0), next(r), list(r), r.readable(), r.writable(), r.seekable(), io.StringIO("x\r\ny").read() == "x\r\ny")
with io.StringIO() as w:
    print("to buffer", 1, 2, file=w, sep="-")
    w.writelines(["l1\n", "l2\n"])
    print(repr(w.getvalue()))
print(w.closed)
ow = io.StringIO("0123456789")
ow.write("ab")
print(ow.getvalue(), ow.seek(0, 2), ow.write("Z"), ow.getvalue(), ow.seek(20), ow.write("!"), repr(ow.getvalue()))
b = io.BytesIO(b"binary")
print(b.read(2), b.tell(), b.write(b"XY"), b.getvalue(), b.seek(-2, 2), b.read(), bytes(b.getbuffer()[:2]), b.readline(), b.seek(0), b.read1(3))
bw = io.BytesIO()
bw.write(b"a"); bw.write(bytearray(b"bc")); bw.writelines([b"d", b"e"])
print(bw.getvalue(), len(bw.getvalue()), bw.seek(0), bw.readinto(bytearray(3)))


def show(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


show("closed", lambda: w.write("x"))
show("closed getvalue", lambda: w.getvalue())
show("bytes to StringIO", lambda: io.StringIO().write(b"x"))
show("str to BytesIO", lambda: io.BytesIO().write("x"))
show("int", lambda: io.StringIO().write(5))
show("init int", lambda: io.StringIO(5))
show("seek negative", lambda: io.StringIO("abc").seek(-1))
show("seek relative", lambda: io.StringIO("abc").seek(1, 1))
show("fileno", lambda: io.StringIO().fileno())
show("isatty", lambda: io.StringIO().isatty())
show("iter closed", lambda: list(w))
old = sys.stdout
sys.stdout = io.StringIO()
print("captured text")
text = sys.stdout.getvalue()
sys.stdout = old
print("got", repr(text))
print(isinstance(s, io.TextIOBase), isinstance(b, io.IOBase), issubclass(io.StringIO, io.TextIOBase), io.SEEK_SET, io.SEEK_END, issubclass(io.UnsupportedOperation, ValueError))


class Tee(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


t = Tee()
print("shout", file=t)
print(repr(t.getvalue()), sys.stdout.write("written\n"), sys.stderr is not None, sys.stdin.read() == "")
