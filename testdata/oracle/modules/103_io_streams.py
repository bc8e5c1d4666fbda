# io: base classes, buffers, encodings, ends of lines.
import io, sys
print(isinstance(sys.stdout, io.TextIOBase), isinstance(sys.stdout, io.IOBase), isinstance(sys.stdout, io.TextIOWrapper), isinstance(sys.stdout, io.RawIOBase), issubclass(type(sys.stdout), io.TextIOBase))
print(isinstance(5, io.IOBase))
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
s=io.StringIO("abc\ndef\r\nx")
print(list(s), s.newlines, s.encoding, s.errors, s.line_buffering)
s=io.StringIO("abc\ndef\r\nx\ry", newline=None); print(list(s), s.getvalue(), s.newlines)
s=io.StringIO("abc\ndef\r\nx\ry", newline=''); print(list(s))
s=io.StringIO(newline='\r\n'); s.write("a\nb"); print(repr(s.getvalue()))
t(lambda: io.StringIO(newline=1)); t(lambda: io.StringIO(newline='x'))
b=io.BytesIO(b"hello")
t(lambda: b.readinto(bytearray(3)))
t(lambda: io.IOBase().readline()); t(lambda: io.IOBase().read); t(lambda: io.RawIOBase().read()); t(lambda: io.TextIOBase().read()); t(lambda: io.BufferedIOBase().read());t(lambda: io.IOBase().seek(0)); t(lambda: io.IOBase().fileno()); t(lambda: io.IOBase().truncate());t(lambda: io.BytesIO().fileno()); t(lambda: io.BytesIO().detach())
t(lambda: io.TextIOWrapper(io.BytesIO(b"a\r\nb\xc3\xa4"), encoding='utf-8').read())
w=io.TextIOWrapper(io.BytesIO(), encoding='utf-8', write_through=True); w.write('x\n'); print(w.buffer.getvalue()); t(lambda: w); print(w.encoding,w.errors, w.newlines, w.line_buffering)
br=io.BufferedReader(io.BytesIO(b"abcdef")); print(br.peek(2), br.read(2), br.read1(1), br.tell(), br.read()); t(lambda: br)
t(lambda: io.BufferedReader(5)); t(lambda: br.write(b'x'))
bw=io.BufferedWriter(io.BytesIO()); bw.write(b'abc'); print(bw.raw.getvalue()); bw.flush(); print(bw.raw.getvalue()); t(lambda: bw.read())
t(lambda: io.UnsupportedOperation.__mro__)
s=io.StringIO(); s.x=1; print(s.x, s.write.__name__); t(lambda: s.seek(-1)); t(lambda: s.seek(1,1)); t(lambda: s.seek(1,5)); t(lambda: s.truncate(-1)); t(lambda: b.seek(0,9)); 
s=io.StringIO("abc"); print(s.tell(), s.write("X"), s.getvalue()); s.seek(5); s.write("Y"); print(repr(s.getvalue())); print(s.readlines(), s.truncate(2), s.getvalue(), s.tell())
t(lambda: s.writelines(["a","b"])); print(s.getvalue().encode())
t(lambda: s.read("x")); s.close(); t(lambda: s.write("x")); t(lambda: s.read()); t(lambda: s.closed); t(lambda: s.readable()); t(lambda: s.__enter__())
bb=io.BufferedRandom(io.BytesIO(b'0123456789')); print(bb.read(2), bb.write(b'AB'), bb.seek(0), bb.read())
class Up(io.RawIOBase):
    def __init__(self): self.out=[]
    def writable(self): return True
    def write(self, b): self.out.append(bytes(b)); return len(b)
u=Up(); w=io.TextIOWrapper(u, line_buffering=True); print("hi", file=w); print(u.out)
old=sys.stdout; sys.stdout=io.TextIOWrapper(io.BytesIO(), encoding='utf-8'); print("x"); sys.stdout.flush(); v=sys.stdout.buffer.getvalue(); sys.stdout=old; print(v)
t(lambda: io.BytesIO(b"a\nb\nc").readlines())
